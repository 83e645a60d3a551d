// <time-left deadline="…Z" from="…Z" size="large|ring|text">: a calm ring and the time left, which end in words.
import { language } from "./language.ts";
import { shareLeft, short, span } from "./time-words.ts";
import { word } from "./words.ts";

const SVG = "http://www.w3.org/2000/svg";
const ROUND = 100;
const SOON_S = 24 * 3600;

class TimeLeft extends HTMLElement {
  static readonly observedAttributes = ["deadline", "from"];
  readonly #states = this.attachInternals().states;
  #timer = 0;

  connectedCallback(): void {
    this.#tick();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const deadline = Date.parse(this.getAttribute("deadline") ?? "");
    if (Number.isNaN(deadline)) return;
    const seconds = (deadline - Date.now()) / 1000;
    this.#render(deadline, seconds);
    if (seconds > 0) this.#timer = window.setTimeout(() => this.#tick(), seconds < 3600 ? 1000 : 30_000);
  }

  #render(deadline: number, seconds: number): void {
    const own = language();
    const over = seconds <= 0;
    this.#state("past", over);
    this.#state("soon", !over && seconds < SOON_S);
    const text = document.createElement("span");
    const words = over ? word("timeUp") : word("timeLeft", span(seconds, own));
    const inside = this.getAttribute("size") === "ring";
    text.textContent = inside ? short(seconds, own) : words;
    if (inside) text.setAttribute("aria-label", words);
    text.title = new Intl.DateTimeFormat(own, { dateStyle: "full", timeStyle: "short" }).format(deadline);
    const from = Date.parse(this.getAttribute("from") ?? "");
    const ring = Number.isNaN(from) ? [] : [this.#ring(shareLeft(from, deadline, Date.now()))];
    this.replaceChildren(...ring, text);
  }

  #ring(share: number): SVGSVGElement {
    const existing = this.querySelector("svg");
    const ring = existing ?? document.createElementNS(SVG, "svg");
    if (!existing) {
      ring.setAttribute("viewBox", "0 0 36 36");
      ring.setAttribute("aria-hidden", "true");
      ring.append(circle("track"), circle("left"));
    }
    ring.querySelector(".left")?.setAttribute("stroke-dashoffset", String(ROUND * (1 - share)));
    return ring;
  }

  #state(name: string, on: boolean): void {
    if (on) this.#states.add(name);
    else this.#states.delete(name);
  }
}

function circle(className: string): SVGCircleElement {
  const made = document.createElementNS(SVG, "circle");
  made.classList.add(className);
  for (const [name, value] of Object.entries({ cx: "18", cy: "18", r: "15.5", pathLength: String(ROUND) })) {
    made.setAttribute(name, value);
  }
  made.setAttribute("stroke-dasharray", String(ROUND));
  return made;
}

customElements.define("time-left", TimeLeft);
