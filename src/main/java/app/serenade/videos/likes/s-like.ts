// <s-like><form><button aria-pressed></button></form></s-like>: two quick taps on the picture like it too. They pause and go on in between, as one tap each does.
import { element } from "../../platform/element.ts";
import { icon } from "../../platform/icon.ts";

const QUICK_MS = 300;
const NEAR_PX = 48;
const SHOWN_MS = 800;

class LikeOnTaps extends HTMLElement {
  #listening = new AbortController();
  #last = { at: -Infinity, x: 0, y: 0 };

  connectedCallback(): void {
    this.#listening = new AbortController();
    const frame = this.closest(".stage")?.querySelector<HTMLElement>(".stage-frame");
    frame?.addEventListener("click", (event) => this.#tapped(event, frame), { signal: this.#listening.signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #tapped(event: MouseEvent, frame: HTMLElement): void {
    const onPicture = (event.target as Element).closest("s-video > .surface");
    if (!onPicture || event.detail === 0) return;
    const tap = { at: event.timeStamp, x: event.clientX, y: event.clientY };
    const second = tap.at - this.#last.at < QUICK_MS && Math.hypot(tap.x - this.#last.x, tap.y - this.#last.y) < NEAR_PX;
    this.#last = second ? { at: -Infinity, x: 0, y: 0 } : tap;
    if (!second) return;
    this.#like();
    burst(frame, tap.x, tap.y);
  }

  /** Never takes a like back. */
  #like(): void {
    const button = this.querySelector("button");
    if (button?.ariaPressed === "false") this.querySelector("form")?.requestSubmit(button);
  }
}

/** A heart where the finger was. */
function burst(frame: HTMLElement, x: number, y: number): void {
  const box = frame.getBoundingClientRect();
  const heart = element("span", "heart-burst", { "aria-hidden": "true" }, icon("heart"));
  heart.style.setProperty("left", `${x - box.left}px`);
  heart.style.setProperty("top", `${y - box.top}px`);
  frame.append(heart);
  setTimeout(() => heart.remove(), SHOWN_MS);
}

customElements.define("s-like", LikeOnTaps);
