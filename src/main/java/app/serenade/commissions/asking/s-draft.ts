// Keeps what is typed into a form, on this device at once and on the account a moment later; another device goes on with it.
import { type Draft, newest, prune, read, times, write } from "./draft.ts";
import { fill, isTypedIn, names, served, value } from "./draft-fields.ts";

const PAUSE_MS = 800;
const AGAIN_MS = 5000;
const GUEST = "";

type Answer = { fields: Record<string, { typed: string; ageMs: number }> };

class FormDraft extends HTMLElement {
  #draft: Draft = new Map();
  #passedOver = false;
  #filling = false;
  #timer = 0;
  readonly #unsent = new Set<string>();
  #ends = new AbortController();

  connectedCallback(): void {
    prune();
    this.#begin();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#form.addEventListener("input", (event) => this.#typed(event.target as HTMLInputElement), { signal });
    this.#form.addEventListener("focusout", () => this.#passedOver && this.#pull(), { signal });
    this.querySelector("[data-empty]")?.addEventListener("click", () => this.#empty(), { signal });
    window.addEventListener("pagehide", () => this.#send(true), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#send(true), { signal });
    window.addEventListener("online", () => this.#send(), { signal });
    for (const hint of ["live:draft", "live:open"]) document.body.addEventListener(hint, () => this.#pull(), { signal });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#ends.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form[id]") as HTMLFormElement;
  }

  get #name(): string {
    return this.getAttribute("name") ?? location.pathname;
  }

  get #owner(): string {
    return this.getAttribute("owner") ?? GUEST;
  }

  get #src(): string | null {
    return this.getAttribute("src");
  }

  /** What the page came with, what this device kept, and what was typed before this script ran. */
  #begin(): void {
    const answered = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
    const known = times(this.getAttribute("ages") ?? "", performance.timeOrigin + (answered?.responseStart ?? 0));
    const page: Draft = new Map();
    for (const [field, at] of known) page.set(field, { typed: served(this.#form, field), at });
    const kept = newest(read(this.#owner, this.#name), read(GUEST, this.#name));
    const early: Draft = new Map();
    for (const field of names(this.#form)) {
      const typed = value(this.#form, field);
      if (typed !== served(this.#form, field) && typed !== kept.get(field)?.typed) early.set(field, { typed, at: Date.now() });
    }
    this.#draft = newest(page, kept, early);
    for (const [field, words] of this.#draft) {
      this.#fill(field, words.typed);
      if (words.typed !== (page.get(field)?.typed ?? "")) this.#unsent.add(field);
    }
    if (this.#owner !== GUEST) write(GUEST, this.#name, new Map());
    this.#keep(0);
    if (this.hasAttribute("onward")) onceLoaded(() => this.#goOn());
  }

  /** Who signed in with this page filled in goes on; coming back to it later, they stay. */
  #goOn(): void {
    history.replaceState(history.state, "", location.pathname);
    if ([...this.#draft.values()].some((words) => words.typed !== "")) this.#form.requestSubmit();
  }

  #typed(field: HTMLInputElement): void {
    if (this.#filling || field.type === "hidden" || !field.name) return;
    this.#draft.set(field.name, { typed: value(this.#form, field.name), at: Date.now() });
    this.#unsent.add(field.name);
    this.#keep(PAUSE_MS);
  }

  #keep(pause: number): void {
    write(this.#owner, this.#name, this.#draft);
    this.#say(this.#src && navigator.onLine ? "saving" : "device");
    this.#later(pause);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), pause);
  }

  async #send(leaving = false): Promise<void> {
    if (!this.#src) return;
    if (this.#unsent.size === 0) return this.#say("kept");
    const sent = new Map([...this.#unsent].map((field) => [field, this.#draft.get(field) ?? { typed: "", at: 0 }]));
    const fields = Object.fromEntries(
      [...sent].map(([field, { typed, at }]) => [field, { typed, ageMs: Math.max(0, Date.now() - at) }]),
    );
    try {
      const body = JSON.stringify({ fields });
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(this.#src, { method: "PUT", keepalive: leaving, headers, body });
      if (answer.status >= 500) throw new Error(answer.statusText);
      for (const [field, words] of sent) if (this.#draft.get(field) === words) this.#unsent.delete(field);
      if (answer.ok) this.#take((await answer.json()) as Answer, Date.now());
      this.#say(answer.ok ? "kept" : "device");
    } catch {
      this.#say("device");
      this.#later(AGAIN_MS);
    }
  }

  async #pull(): Promise<void> {
    if (!this.#src) return;
    try {
      const answer = await fetch(this.#src);
      if (answer.ok) this.#take((await answer.json()) as Answer, Date.now());
    } catch {
      // The next hint asks again.
    }
  }

  /** What another device typed later, but never over what is typed here and now. */
  #take({ fields }: Answer, now: number): void {
    this.#passedOver = false;
    for (const [field, { typed, ageMs }] of Object.entries(fields)) {
      const mine = this.#draft.get(field);
      if (mine && (mine.typed === typed || mine.at >= now - ageMs || this.#unsent.has(field))) continue;
      if (isTypedIn(this.#form, field)) {
        this.#passedOver = true;
        continue;
      }
      this.#draft.set(field, { typed, at: now - ageMs });
      this.#fill(field, typed);
    }
    write(this.#owner, this.#name, this.#draft);
  }

  #fill(field: string, typed: string): void {
    this.#filling = true;
    fill(this.#form, field, typed);
    this.#filling = false;
  }

  /** Starting again empties this device at once; the form of an account that asked for it empties the account. */
  #empty(): void {
    for (const field of names(this.#form)) {
      this.#fill(field, "");
      this.#draft.set(field, { typed: "", at: Date.now() });
    }
    this.#unsent.clear();
    write(this.#owner, this.#name, this.#draft);
    this.#say("device");
  }

  #say(state: "kept" | "device" | "saving"): void {
    const foot = this.querySelector<HTMLElement>("[data-shown-when-typed]");
    const line = foot?.querySelector<HTMLElement>("[role=status]");
    if (!foot || !line) return;
    foot.hidden = ![...this.#draft.values()].some((words) => words.typed !== "");
    line.textContent = line.dataset[state] ?? "";
  }
}

/** Who leaves a page before it has loaded replaces it, and back would miss it. */
function onceLoaded(then: () => void): void {
  if (document.readyState === "complete") setTimeout(then);
  else window.addEventListener("load", () => setTimeout(then), { once: true });
}

customElements.define("s-draft", FormDraft);
