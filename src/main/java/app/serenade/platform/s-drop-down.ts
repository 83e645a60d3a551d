// <s-drop-down id popover>: a list that a button with popovertarget opens in place; arrows walk it, Escape and a press beside it close it.
const STEPS: Record<string, (at: number, all: number) => number> = {
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowUp: (at, all) => (at + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

class DropDown extends HTMLElement {
  #events = new AbortController();

  connectedCallback(): void {
    this.#events = new AbortController();
    const { signal } = this.#events;
    this.addEventListener("toggle", (event) => event.newState === "open" && this.#rows()[0]?.focus({ preventScroll: true }), { signal });
    this.addEventListener("keydown", (event) => this.#walk(event), { signal });
    this.#opener()?.addEventListener("keydown", (event) => this.#open(event as KeyboardEvent), { signal });
  }

  disconnectedCallback(): void {
    this.#events.abort();
  }

  #walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = this.#rows();
    rows[step(rows.indexOf(document.activeElement as HTMLElement), rows.length)]?.focus();
  }

  #open(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    this.showPopover();
  }

  #opener(): Element | null {
    return document.querySelector(`[popovertarget="${this.id}"]`);
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("a, button")];
  }
}

customElements.define("s-drop-down", DropDown);
