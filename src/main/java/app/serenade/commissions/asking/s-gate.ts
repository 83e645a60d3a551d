// Closes and opens the fields of the form whose id is in `of`, as its attribute `closed` comes and goes; what is in them stays.
class Gate extends HTMLElement {
  static readonly observedAttributes = ["closed"];

  connectedCallback(): void {
    this.#turn();
  }

  attributeChangedCallback(): void {
    this.#turn();
  }

  #turn(): void {
    const form = document.getElementById(this.getAttribute("of") ?? "");
    if (!(form instanceof HTMLFormElement)) return;
    const closed = this.hasAttribute("closed");
    for (const field of form.elements) {
      if (field instanceof HTMLButtonElement) field.disabled = closed && !field.dataset["way"];
      else if (field instanceof HTMLTextAreaElement) field.readOnly = closed;
      else if (field instanceof HTMLInputElement && field.type !== "hidden") close(field, closed);
    }
  }
}

function close(field: HTMLInputElement, closed: boolean): void {
  if (field.type === "radio" || field.type === "checkbox") field.disabled = closed;
  else field.readOnly = closed;
}

customElements.define("s-gate", Gate);
