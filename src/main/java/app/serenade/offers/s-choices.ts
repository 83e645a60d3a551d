// <s-choices for="amount"><button value="500">: a press types that value into the field of that id, in the form's first unit.
class Choices extends HTMLElement {
  readonly #choose = (event: Event) => {
    const value = (event.target as Element).closest("button")?.value;
    const field = document.getElementById(this.getAttribute("for") ?? "") as HTMLInputElement | null;
    if (value === undefined || !field) return;
    const unit = field.form?.elements.namedItem("unit");
    if (unit instanceof HTMLSelectElement) unit.selectedIndex = 0;
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  connectedCallback(): void {
    this.addEventListener("click", this.#choose);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#choose);
  }
}

customElements.define("s-choices", Choices);
