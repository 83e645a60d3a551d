// <time-local at="2026-11-22T18:00:00Z" show="moment|day|clock|ago">: a moment in the reader's zone and language.
import { language } from "./language.ts";
import { ago, clock, day, moment } from "./time-words.ts";

const REFRESH_MS = 30_000;

class TimeLocal extends HTMLElement {
  static readonly observedAttributes = ["at", "show"];
  #timer = 0;

  connectedCallback(): void {
    this.#render();
    if (this.getAttribute("show") === "ago") this.#timer = window.setInterval(() => this.#render(), REFRESH_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#render();
  }

  #render(): void {
    const at = new Date(this.getAttribute("at") ?? "");
    if (Number.isNaN(at.getTime())) return;
    const own = language();
    const time = document.createElement("time");
    time.dateTime = at.toISOString();
    time.title = new Intl.DateTimeFormat(own, { dateStyle: "full", timeStyle: "long" }).format(at);
    time.textContent = this.#words(at, new Date(), own);
    this.replaceChildren(time);
  }

  #words(at: Date, now: Date, own: string): string {
    switch (this.getAttribute("show")) {
      case "day":
        return day(at, now, own);
      case "clock":
        return clock(at, own);
      case "ago":
        return ago(at, now, own);
      default:
        return moment(at, now, own);
    }
  }
}

customElements.define("time-local", TimeLocal);
