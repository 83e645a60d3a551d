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
  #stopDrag = () => {};
  readonly #tapped = (event: Event) => {
    if (wide() || !(event.target as Element).closest(".stage-frame")) return;
    event.stopPropagation();
    event.preventDefault();
    this.#go(this.#at === "down" ? "half" : "down");
  };
  readonly #wheeled = (event: WheelEvent) => {
    if (!wide() && event.deltaY > 0 && this.#at !== "full") this.#go("full");
  };

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>(":scope > .sheet");
    if (!panel) return;
    if (!panel.querySelector(":scope > .sheet-handle")) panel.prepend(this.#handle());
    this.#stage = this.closest(".stage");
    this.#stage?.addEventListener("click", this.#tapped, true);
    this.#stopDrag = drag(panel, () => (this.#at === "full" ? HANDLE : `${HANDLE}, .sheet-body`), (way) => this.#dropped(way), true);
    panel.addEventListener("wheel", this.#wheeled, { passive: true });
    this.#go(this.#at);
  }

  disconnectedCallback(): void {
    this.#stage?.removeEventListener("click", this.#tapped, true);
    this.querySelector<HTMLElement>(":scope > .sheet")?.removeEventListener("wheel", this.#wheeled);
    this.#stopDrag();
  }

  #handle(): HTMLElement {
    const handle = element("button", "sheet-handle", { type: "button", "aria-label": word("more") });
    handle.addEventListener("click", (event) => event.detail === 0 && this.#go(this.#at === "half" ? "full" : "half"));
    return handle;
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
  }
}

function wide(): boolean {
  return matchMedia("(min-width: 60rem)").matches;
}

customElements.define("s-resting-sheet", RestingSheet);
