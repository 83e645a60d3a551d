// Keeps what is typed into a form on this device until it is sent, so that leaving, reloading or signing in loses nothing.
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

interface Draft {
  at: number;
  fields: Record<string, string>;
}

class FormDraft extends HTMLElement {
  readonly #keep = () => this.#write();

  connectedCallback(): void {
    const form = this.#form;
    if (!form) return;
    if (!form.querySelector("[aria-invalid=true]") && isEmpty(form)) this.#restore(form);
    form.addEventListener("input", this.#keep);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("input", this.#keep);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  get #key(): string {
    return `draft/${this.getAttribute("name") ?? location.pathname}`;
  }

  #write(): void {
    const form = this.#form;
    if (!form) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), fields } satisfies Draft));
    } catch {
      // A full or forbidden store costs the draft, not the form.
    }
  }

  #restore(form: HTMLFormElement): void {
    const draft = read(this.#key);
    if (!draft) return;
    for (const [name, value] of Object.entries(draft.fields)) fill(form, name, value);
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < KEPT_DAYS * DAY_MS ? draft : null;
  } catch {
    return null;
  }
}

function isEmpty(form: HTMLFormElement): boolean {
  return [...new FormData(form)].every(([, value]) => value === "");
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = field.value === value;
  else if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    field.value = value;
}

customElements.define("s-draft", FormDraft);
