// <s-camera-closed reason="…">: stands on a page, beside its recording window, while nothing can be sent any more.
class CameraClosed extends HTMLElement {
  static readonly observedAttributes = ["reason"];

  connectedCallback(): void {
    this.#tell(this.getAttribute("reason") ?? "");
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

  disconnectedCallback(): void {
    this.#tell("");
  }

  #tell(reason: string): void {
    document.querySelector("s-camera")?.setAttribute("disabled-reason", reason);
  }
}

customElements.define("s-camera-closed", CameraClosed);
