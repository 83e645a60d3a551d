// <s-sheet back="/v/1">: a sheet over what was there; dragged or swiped down, Escape, data-close, a press beside it and back close it.
import { element } from "./element.ts";
import { drag } from "./drag.ts";
import { word } from "./words.ts";

const CLOSING_MS = 240;
const CLOSED_BY_PX = 90;

export class Sheet extends HTMLElement {
  readonly #states = this.attachInternals().states;
  #inert: Element[] = [];
  #opener: HTMLElement | null = null;
  #stopDrag = () => {};
  #closing = false;
  readonly #keys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) this.close();
  };
  readonly #pressed = (event: Event) => {
    const pressed = (event.target as Element).closest("[data-close]");
    if (!pressed || pressed.closest("dialog")) return;
    event.preventDefault();
    this.close();
  };

  connectedCallback(): void {
    if (this.hasAttribute("resting")) return;
    const panel = this.#panel();
    if (!panel) return;
    this.#closing = false;
    this.#furnish(panel);
    this.#inert = around(this).filter((other) => !other.hasAttribute("inert"));
    this.#inert.forEach((other) => other.setAttribute("inert", ""));
    document.addEventListener("keydown", this.#keys);
    this.addEventListener("click", this.#pressed);
    this.#stopDrag = drag(panel, () => ".sheet-handle, .sheet-head", (way) => way > CLOSED_BY_PX && this.close());
    panel.focus({ preventScroll: true });
  }

  disconnectedCallback(): void {
    this.#inert.forEach((other) => other.removeAttribute("inert"));
    this.#inert = [];
    document.removeEventListener("keydown", this.#keys);
    this.removeEventListener("click", this.#pressed);
    this.#stopDrag();
  }

  /** It lies over the page of that opener, which gets the focus back. */
  over(opener: HTMLElement): void {
    this.#opener = opener;
  }

  /** Goes back to what was there; where nothing was, because its address was opened directly, to the page behind it. */
  close(): void {
    if (this.#closing) return;
    this.#closing = true;
    if (this.#opener) history.back();
    else void this.leave().then(() => location.assign(this.getAttribute("back") ?? "/"));
  }

  /** Slides away. */
  async leave(): Promise<void> {
    this.#states.add("closing");
    await new Promise((done) => setTimeout(done, CLOSING_MS));
    const opener = this.#opener;
    if (!opener) return;
    this.remove();
    opener.focus({ preventScroll: true });
  }

  #panel(): HTMLElement | null {
    return this.querySelector<HTMLElement>(":scope > .sheet");
  }

  #furnish(panel: HTMLElement): void {
    if (!this.querySelector(":scope > .sheet-back")) {
      const back = element("button", "sheet-back", { type: "button", tabindex: "-1", "aria-label": word("close") });
      back.addEventListener("click", () => this.close());
      this.prepend(back);
    }
    if (!panel.querySelector(":scope > .sheet-handle")) {
      const handle = element("button", "sheet-handle", { type: "button", "aria-label": word("close") });
      handle.addEventListener("click", (event) => event.detail === 0 && this.close());
      panel.prepend(handle);
    }
  }
}

/** Everything beside it, at every height of the page, except where live words appear. */
function around(sheet: Element): Element[] {
  const others: Element[] = [];
  for (let at = sheet; at.parentElement && at !== document.body; at = at.parentElement) {
    others.push(...[...at.parentElement.children].filter((child) => child !== at && child.id !== "toasts"));
  }
  return others;
}

customElements.define("s-sheet", Sheet);
