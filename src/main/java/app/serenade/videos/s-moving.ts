// <s-moving src>: inside a poster. While the mouse rests on it, or it has the focus, its film's first seconds move.
import { element } from "../platform/element.ts";

const REST_MS = 150;

class Moving extends HTMLElement {
  #events = new AbortController();
  #timer = 0;

  connectedCallback(): void {
    this.#events = new AbortController();
    const { signal } = this.#events;
    const poster = this.parentElement;
    poster?.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && this.#begin(), { signal });
    poster?.addEventListener("focus", () => this.#begin(), { signal });
    poster?.addEventListener("pointerleave", () => this.#end(), { signal });
    poster?.addEventListener("blur", () => this.#end(), { signal });
  }

  disconnectedCallback(): void {
    this.#events.abort();
    this.#end();
  }

  #begin(): void {
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (saving || matchMedia("(prefers-reduced-motion: reduce)").matches || this.firstChild) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#play(), REST_MS);
  }

  #play(): void {
    const film = element("video", "", { src: this.getAttribute("src") ?? "", loop: "", playsinline: "", "aria-hidden": "true" });
    film.muted = true;
    this.append(film);
    void film.play().catch(() => this.#end());
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.replaceChildren();
  }
}

customElements.define("s-moving", Moving);
