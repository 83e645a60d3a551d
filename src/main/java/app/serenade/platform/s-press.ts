// <s-press>: a long press, a right click or the menu key on what it holds opens its menu, or the one whose id it names.
const LONG_MS = 500;
const STILL_PX = 10;

class LongPress extends HTMLElement {
  #events = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #start = { x: 0, y: 0 };
  #opened = false;

  connectedCallback(): void {
    this.#events = new AbortController();
    const { signal } = this.#events;
    this.addEventListener("contextmenu", (event) => this.#menu(event), { signal });
    this.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    this.addEventListener("pointermove", (event) => this.#move(event), { signal });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
      this.addEventListener(end, () => clearTimeout(this.#timer), { signal });
    }
    this.addEventListener("click", (event) => this.#click(event), { signal, capture: true });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#events.abort();
  }

  #menu(event: Event): void {
    if (this.#inMenu(event)) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#open();
  }

  /** Browsers whose long press asks for no menu are waited for here. */
  #down(event: PointerEvent): void {
    this.#opened = false;
    if (event.pointerType === "mouse" || this.#inMenu(event)) return;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(() => this.#open(), LONG_MS);
  }

  #move(event: PointerEvent): void {
    if (Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) > STILL_PX) clearTimeout(this.#timer);
  }

  /** The finger that opened the menu is lifted: that is no tap on the video. */
  #click(event: Event): void {
    if (!this.#opened || this.#inMenu(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#opened = false;
  }

  #open(): void {
    const menu = this.#details();
    if (!menu) return;
    menu.open = true;
    this.#opened = true;
    menu.querySelector<HTMLElement>(".menu-list :is(a, button)")?.focus({ preventScroll: true });
  }

  #details(): HTMLDetailsElement | null {
    const named = document.getElementById(this.getAttribute("menu") ?? "");
    return named instanceof HTMLDetailsElement ? named : this.querySelector<HTMLDetailsElement>("details.menu");
  }

  #inMenu(event: Event): boolean {
    return (event.target as Element).closest("details.menu") !== null;
  }
}

customElements.define("s-press", LongPress);
