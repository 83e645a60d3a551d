// The moment that stands for the film: a frame over a strip of pictures, with the one that was picked in it.
import type { Edit } from "./edit.ts";
import { drawInto } from "./strip.ts";

/** Where nobody picks one, the server shows this moment, or a third of a shorter film. */
const USUAL_MS = 1000;

export class Cover {
  readonly #slider: HTMLInputElement;
  readonly #picture: HTMLCanvasElement;
  #length = 0;
  #cuts: Pick<Edit, "start" | "end"> = { start: 0, end: undefined };
  #picked: number | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly playback: HTMLVideoElement,
    private readonly say: (seconds: string) => string,
    signal: AbortSignal,
    changed: () => void,
  ) {
    this.#slider = root.querySelector("input[data-part=moment]") as HTMLInputElement;
    this.#picture = root.querySelector("canvas[data-part=cover]") as HTMLCanvasElement;
    this.#slider.addEventListener("input", () => this.#pick(Number(this.#slider.value)), { signal });
    this.#slider.addEventListener("change", changed, { signal });
    playback.addEventListener("seeked", () => this.#draw(), { signal });
  }

  /** In milliseconds of the film as it was shot; undefined where none was picked. */
  get picked(): number | undefined {
    return this.#picked;
  }

  /** The same in the film that is sent. */
  get sent(): number | undefined {
    return this.#picked === undefined ? undefined : Math.max(0, this.#picked - this.#cuts.start);
  }

  /** A film of so many milliseconds, with what was picked before. */
  open(length: number, picked: number | undefined): void {
    this.#length = length;
    this.#picked = picked;
    this.#slider.max = String(Math.round(length));
    this.#picture.hidden = true;
    this.keepWithin({ start: 0, end: undefined });
  }

  /** What is cut off is no cover. */
  keepWithin(cuts: Pick<Edit, "start" | "end">): void {
    this.#cuts = cuts;
    if (this.#picked !== undefined) this.#picked = this.#within(this.#picked);
    this.#show();
  }

  #pick(at: number): void {
    this.#picked = this.#within(at);
    this.playback.pause();
    this.playback.currentTime = this.#picked / 1000;
    this.#show();
  }

  #show(): void {
    const { start, end = this.#length } = this.#cuts;
    const at = this.#picked ?? start + Math.min(USUAL_MS, (end - start) / 3);
    const seconds = ((at - start) / 1000).toFixed(1);
    this.#slider.value = String(at);
    this.#slider.ariaValueText = this.say(seconds);
    this.#slider.parentElement?.style.setProperty("--at", String(this.#length ? at / this.#length : 0));
    const words = this.root.querySelector("[data-part=covered]");
    if (words && this.#picked !== undefined) words.textContent = this.say(seconds);
    else if (words) words.textContent = (words as HTMLElement).dataset["usual"] ?? "";
  }

  /** Where the film stands at the moment that was picked, its picture is shown. */
  #draw(): void {
    const { playback } = this;
    if (this.#picked === undefined || !playback.videoWidth || Math.abs(1000 * playback.currentTime - this.#picked) > 1) return;
    drawInto(this.#picture, playback);
    this.#picture.hidden = false;
  }

  #within(at: number): number {
    const { start, end = this.#length } = this.#cuts;
    return Math.min(Math.max(at, start), end);
  }
}
