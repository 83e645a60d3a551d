// The review form: Post waits for stars or words; what is typed stays where sending fails.
interface RequestEvent extends Event {
  detail: { ctx: { response?: { status?: number } } };
}

class ReviewForm extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", () => this.#weigh(), { signal });
    this.addEventListener("htmx:finally:request", (event) => this.#answered(event as RequestEvent), { signal });
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

  #answered(event: RequestEvent): void {
    const status = event.detail.ctx.response?.status ?? 0;
    const lost = !status || status === 404 || status >= 500;
    const note = this.querySelector("#review-lost");
    if (note) note.textContent = lost ? (this.dataset["lost"] ?? "") : "";
  }
}

customElements.define("s-review", ReviewForm);
