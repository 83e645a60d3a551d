// <s-count of="words">: how many characters are written in the field of that id, out of its maxlength.
class CharacterCount extends HTMLElement {
  #field: HTMLTextAreaElement | HTMLInputElement | null = null;
  readonly #show = () => this.#render();

  connectedCallback(): void {
    this.#field = document.getElementById(this.getAttribute("of") ?? "") as HTMLTextAreaElement | null;
    this.#field?.addEventListener("input", this.#show);
    this.#render();
  }

  disconnectedCallback(): void {
    this.#field?.removeEventListener("input", this.#show);
  }

  #render(): void {
    if (!this.#field) return;
    const written = this.#field.value.length;
    const most = this.#field.maxLength;
    this.textContent = `${written} / ${most}`;
    this.toggleAttribute("data-near", written > most * 0.9);
  }
}

customElements.define("s-count", CharacterCount);
