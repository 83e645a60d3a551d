// <s-choices for="amount"><button value="5.00" data-unit="EUR">: a press types that value into the field of that id.
// Of a form that has several units, only the choices of the one that is chosen are shown.
class Choices extends HTMLElement {
  #unit: HTMLSelectElement | null = null;

  readonly #choose = (event: Event) => {
    const value = (event.target as Element).closest("button")?.value;
    const field = this.#field();
    if (value === undefined || !field) return;
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  readonly #show = () => {
    for (const choice of this.querySelectorAll<HTMLElement>("[data-unit]"))
      choice.hidden = choice.dataset.unit !== this.#unit?.value;
  };

  #field(): HTMLInputElement | null {
    return document.getElementById(this.getAttribute("for") ?? "") as HTMLInputElement | null;
  }

  connectedCallback(): void {
    const unit = this.#field()?.form?.elements.namedItem("unit");
    this.#unit = unit instanceof HTMLSelectElement ? unit : null;
    this.#unit?.addEventListener("change", this.#show);
    if (this.#unit) this.#show();
    this.addEventListener("click", this.#choose);
  }

  disconnectedCallback(): void {
    this.#unit?.removeEventListener("change", this.#show);
    this.removeEventListener("click", this.#choose);
  }
}

customElements.define("s-choices", Choices);
