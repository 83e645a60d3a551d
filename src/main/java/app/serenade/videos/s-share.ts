// <s-share><a href="…">Share</a></s-share>: the device's own share sheet, else the link goes to the clipboard; without script it stays a link.
import { toast } from "../platform/toast.ts";
import { word } from "../platform/words.ts";

class ShareLink extends HTMLElement {
  readonly #press = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link) return;
    event.preventDefault();
    void share(link.href);
  };

  connectedCallback(): void {
    this.addEventListener("click", this.#press);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#press);
  }
}

async function share(url: string): Promise<void> {
  try {
    if ("share" in navigator) await navigator.share({ url });
    else await copy(url);
  } catch (refused) {
    if (refused instanceof DOMException && refused.name === "AbortError") return;
    await copy(url);
  }
}

async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    toast(word("copied"));
  } catch {
    toast(url);
  }
}

customElements.define("s-share", ShareLink);
