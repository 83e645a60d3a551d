// A sheet that rests on a stage: at half, at full, or down, where the picture is alone and its sound is on.
import { drag } from "./drag.ts";
import { element } from "./element.ts";
import type { StageVideo } from "./s-video.ts";
import { word } from "./words.ts";

type At = "half" | "full" | "down";
const STEP_PX = 60;
const HANDLE = ".sheet-handle, .sheet-head";

class RestingSheet extends HTMLElement {
  readonly #states = this.attachInternals().states;
  #at: At = "half";
  #stage: Element | null = null;
  #handle = element("button", "sheet-handle", { type: "button" });
  #events = new AbortController();
  #stopDrag = () => {};
  #pressedAt: number | undefined;
  #swiped = false;

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>(":scope > .sheet");
    if (!panel) return;
    panel.querySelector(":scope > .sheet-handle")?.remove();
    panel.prepend(this.#handle);
    this.#stage = this.closest(".stage");
    this.#events = new AbortController();
    this.#listen(panel, this.#events.signal);
    this.#stopDrag = drag(panel, () => (this.#at === "full" ? HANDLE : `${HANDLE}, .sheet-body`), (way) => this.#dropped(way), true);
    this.#go(this.#at);
  }

  disconnectedCallback(): void {
    this.#events.abort();
    this.#stopDrag();
  }

  #listen(panel: HTMLElement, signal: AbortSignal): void {
    const stage = this.#stage as HTMLElement | null;
    stage?.addEventListener("click", (event) => this.#tapped(event), { signal, capture: true });
    stage?.addEventListener("pointerdown", (event) => (this.#pressedAt = onPicture(event) ? event.clientY : undefined), { signal });
    window.addEventListener("pointerup", (event) => this.#released(event), { signal });
    panel.addEventListener("wheel", (event) => !wide() && event.deltaY > 0 && this.#at !== "full" && this.#go("full"), { signal, passive: true });
    this.#handle.addEventListener("click", () => this.#go(this.#at === "half" ? "full" : "half"), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  #tapped(event: Event): void {
    if (wide() || !onPicture(event)) return;
    event.stopPropagation();
    event.preventDefault();
    if (!this.#swiped) this.#go(this.#at === "down" ? "half" : "down");
  }

  /** A swipe on the uncovered picture: up brings the sheet, down hides it. */
  #released(event: PointerEvent): void {
    const way = this.#pressedAt === undefined ? 0 : event.clientY - this.#pressedAt;
    this.#pressedAt = undefined;
    if (wide() || Math.abs(way) < STEP_PX) return;
    this.#swiped = true;
    setTimeout(() => (this.#swiped = false));
    this.#dropped(way);
  }

  #key(event: KeyboardEvent): void {
    if (wide() || document.querySelector("dialog[open], s-sheet")) return;
    if (event.key === "Escape") this.#go(this.#at === "down" ? "half" : "down");
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.target !== this.#handle) return;
    event.preventDefault();
    this.#dropped(step * STEP_PX);
  }

  #dropped(way: number): void {
    if (Math.abs(way) < STEP_PX) return;
    const steps: At[] = ["full", "half", "down"];
    const next = steps.indexOf(this.#at) + (way > 0 ? 1 : -1);
    this.#go(steps[Math.min(2, Math.max(0, next))]!);
  }

  #go(at: At): void {
    this.#states.delete(this.#at);
    this.#states.add(at);
    if (at === "down") this.#stage?.querySelector<StageVideo>("s-video")?.playAloud();
    this.#at = at;
    this.#handle.setAttribute("aria-label", word(at === "full" ? "lower" : "raise"));
    if (at === "down" && this.contains(document.activeElement)) this.#handle.focus({ preventScroll: true });
  }
}

function onPicture(event: Event): boolean {
  return (event.target as Element).closest(".stage-frame") !== null;
}

function wide(): boolean {
  return matchMedia("(min-width: 60rem)").matches;
}

customElements.define("s-resting-sheet", RestingSheet);
