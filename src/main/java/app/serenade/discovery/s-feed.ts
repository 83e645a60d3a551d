// <s-feed>: one video a screen; arrow keys and j, k go to the next and the last one, wherever the focus is.
class VideoFeed extends HTMLElement {
  readonly #key = (event: KeyboardEvent) => {
    const way = step(event);
    if (!way || (event.target as Element).closest("input, textarea, select, dialog[open], s-sheet")) return;
    event.preventDefault();
    this.#go(way);
  };
  readonly #press = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-step]");
    if (button) this.#go(Number(button.dataset["step"]));
  };

  connectedCallback(): void {
    document.addEventListener("keydown", this.#key);
    this.addEventListener("click", this.#press);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#key);
    this.removeEventListener("click", this.#press);
  }

  #go(way: number): void {
    const scroller = this.querySelector<HTMLElement>(".feed");
    scroller?.scrollBy({ top: way * scroller.clientHeight, behavior: "smooth" });
  }
}

function step(event: KeyboardEvent): number {
  if (event.altKey || event.ctrlKey || event.metaKey) return 0;
  if (["ArrowDown", "PageDown", "j"].includes(event.key)) return 1;
  return ["ArrowUp", "PageUp", "k"].includes(event.key) ? -1 : 0;
}

customElements.define("s-feed", VideoFeed);
