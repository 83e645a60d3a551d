// The review form: Post waits for stars or words; what is typed stays where sending fails.
const SHEET = 'id="review"';

interface RequestEvent extends Event {
  detail: { ctx: { text?: string } };
}

class ReviewForm extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", () => this.#weigh(), { signal });
    this.addEventListener("htmx:before:request", () => this.#say(""), { signal });
    this.addEventListener("htmx:error", () => this.#say(this.dataset["lost"] ?? ""), { signal });
    this.addEventListener("htmx:before:swap", (event) => this.#answered(event as RequestEvent), { signal });
    this.#weigh();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #weigh(): void {
    const data = new FormData(this.querySelector("form")!);
    const said = ["stars", "text"].some((name) => String(data.get(name) ?? "").trim() !== "");
    this.querySelector<HTMLButtonElement>(".sheet-foot button")!.disabled = !said;
  }

  /** An answer that is no sheet, as that of somebody whose session ended, takes the place of nothing. */
  #answered(event: RequestEvent): void {
    if (event.detail.ctx.text?.includes(SHEET)) return;
    event.preventDefault();
    this.#say(this.dataset["lost"] ?? "");
  }

  #say(words: string): void {
    this.querySelector("#review-lost")!.textContent = words;
  }
}

customElements.define("s-review", ReviewForm);
