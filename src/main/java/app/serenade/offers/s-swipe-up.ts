// <s-swipe-up><a href="…">: a swipe up from the bottom edge, or past the end of the page, presses the link inside.
const EDGE_PX = 88;
const SWIPED_BY_PX = 64;

class SwipeUp extends HTMLElement {
  #events = new AbortController();
  #from: Touch | undefined;

  connectedCallback(): void {
    this.#events = new AbortController();
    const options = { signal: this.#events.signal, passive: true };
    document.addEventListener("touchstart", (event) => this.#start(event), options);
    document.addEventListener("touchend", (event) => this.#end(event), options);
    document.addEventListener("touchcancel", () => (this.#from = undefined), options);
  }

  disconnectedCallback(): void {
    this.#events.abort();
  }

  #start(event: TouchEvent): void {
    const touch = event.touches.length === 1 ? event.touches[0] : undefined;
    const covered = document.querySelector("dialog[open], s-sheet");
    this.#from = touch && !covered && (atEdge(touch) || this.contains(event.target as Node)) ? touch : undefined;
  }

  #end(event: TouchEvent): void {
    const from = this.#from;
    const to = event.changedTouches[0];
    this.#from = undefined;
    if (!from || !to) return;
    const up = from.clientY - to.clientY;
    if (up >= SWIPED_BY_PX && up > 2 * Math.abs(from.clientX - to.clientX)) this.querySelector("a")?.click();
  }
}

function atEdge(touch: Touch): boolean {
  const left = document.documentElement.scrollHeight - scrollY - innerHeight;
  return touch.clientY > innerHeight - EDGE_PX && (left < 1 || touch.target instanceof Element && touch.target.closest("nav") !== null);
}

customElements.define("s-swipe-up", SwipeUp);
