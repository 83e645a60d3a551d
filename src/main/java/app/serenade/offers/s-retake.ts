// <s-retake><form>…<a data-retake>: what is typed is still there when the new recording comes back to the same form.
const KEY = "offer";
const FILM = "asset";

class Retake extends HTMLElement {
  readonly #leave = (event: Event) => {
    const form = this.querySelector("form");
    if (!form || !(event.target as Element).closest("a[data-retake]")) return;
    const typed = [...new FormData(form)].filter(([name]) => name !== FILM);
    sessionStorage.setItem(KEY, JSON.stringify(typed));
  };

  connectedCallback(): void {
    this.addEventListener("click", this.#leave);
    if (new URLSearchParams(location.search).has(FILM)) this.#restore();
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#leave);
  }

  #restore(): void {
    const form = this.querySelector("form");
    const kept = sessionStorage.getItem(KEY);
    if (!form || !kept) return;
    sessionStorage.removeItem(KEY);
    for (const [name, value] of JSON.parse(kept) as [string, string][]) {
      const field = form.elements.namedItem(name);
      if (field && "value" in field) field.value = value;
    }
    form.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

customElements.define("s-retake", Retake);
