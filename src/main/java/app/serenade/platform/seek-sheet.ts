// While somebody looks for a place in a film: the picture of that place above the bar, from the film's sheet.
import { element } from "./element.ts";

/** The sheet's pictures stand in rows of five, at most 25, at least a second apart. */
const COLUMNS = 5;
const MOST = 25;

export interface Place {
  column: number;
  row: number;
  rows: number;
}

export function place(at: number, length: number): Place {
  const apart = Math.max(1, length / MOST);
  const count = Math.min(MOST, Math.max(1, Math.ceil(length / apart)));
  const number = Math.min(count - 1, Math.max(0, Math.floor(at / apart)));
  return { column: number % COLUMNS, row: Math.floor(number / COLUMNS), rows: Math.ceil(count / COLUMNS) };
}

export class SeekSheet {
  readonly #window = element("div", "seek-window", { hidden: "", "aria-hidden": "true" });
  readonly #sheet = element("img", "", { alt: "" });

  /** Shows over `track` where the pointer is, for a film that has a sheet. */
  constructor(video: HTMLVideoElement, track: HTMLInputElement, signal: AbortSignal) {
    this.#window.append(this.#sheet);
    track.after(this.#window);
    const show = (event: PointerEvent) => this.#show(video, track, event);
    track.addEventListener("pointermove", show, { signal });
    track.addEventListener("pointerdown", show, { signal });
    for (const end of ["pointerleave", "pointerup", "pointercancel", "blur"]) {
      track.addEventListener(end, () => (this.#window.hidden = true), { signal });
    }
    signal.addEventListener("abort", () => this.#window.remove());
  }

  #show(video: HTMLVideoElement, track: HTMLInputElement, event: PointerEvent): void {
    const source = video.dataset["sprite"];
    if (!source || !video.duration) return;
    if (this.#sheet.getAttribute("src") !== source) this.#sheet.src = source;
    if (!this.#sheet.naturalWidth) return;
    const box = track.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const { column, row, rows } = place(part * video.duration, video.duration);
    const width = this.#sheet.naturalWidth / COLUMNS;
    const height = this.#sheet.naturalHeight / rows;
    const left = Math.min(box.width - width - 8, Math.max(8, part * box.width - width / 2));
    this.#window.hidden = false;
    Object.assign(this.#window.style, { inlineSize: `${width}px`, blockSize: `${height}px`, transform: `translateX(${left}px)` });
    this.#sheet.style.transform = `translate(${-column * width}px, ${-row * height}px)`;
  }
}
