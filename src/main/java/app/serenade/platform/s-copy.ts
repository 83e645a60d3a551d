// <s-copy text="…"><button>Copy</button></s-copy>: puts a text on the clipboard and says so.
import { toast } from "./toast.ts";
import { word } from "./words.ts";

class CopyText extends HTMLElement {
  readonly #copy = async () => {
    await navigator.clipboard.writeText(this.getAttribute("text") ?? "");
    toast(word("copied"));
  };

  connectedCallback(): void {
    this.addEventListener("click", this.#copy);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#copy);
  }
}

customElements.define("s-copy", CopyText);
