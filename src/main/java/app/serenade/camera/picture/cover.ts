// The moment that stands for the film: a frame over a strip of pictures, with the one that was picked in it.
import type { Edit } from "./edit.ts";
import { movedByKeys } from "./steps.ts";
import { type Still, type Stills, stillOf } from "./stills.ts";

/** Where nobody picks one, the server shows this moment, or a third of a shorter film. */
const USUAL_MS = 1000;

export class Cover {
  readonly #slider: HTMLInputElement;
  readonly #picture: HTMLCanvasElement;
  #length = 0;
  #cuts: Pick<Edit, "start" | "end"> = { start: 0, end: undefined };
  #picked: number | undefined;
  #shown: Still | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly playback: HTMLVideoElement,
    private readonly stills: Stills,
    private readonly say: (seconds: string) => string,
    signal: AbortSignal,
    changed: () => void,
  ) {
    this.#slider = root.querySelector("input[data-part=moment]") as HTMLInputElement;
    this.#picture = root.querySelector("canvas[data-part=cover]") as HTMLCanvasElement;
    this.#slider.addEventListener("input", () => this.#pick(Number(this.#slider.value)), { signal });
    this.#slider.addEventListener("change", changed, { signal });
    movedByKeys(this.#slider, signal);
    playback.addEventListener("seeked", () => this.#look(), { signal });
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
    this.#shown = undefined;
    this.keepWithin({ start: 0, end: undefined });
  }

  /** What is cut off is no cover. */
  keepWithin(cuts: Pick<Edit, "start" | "end">): void {
    this.#cuts = cuts;
    if (this.#picked !== undefined) this.#picked = this.#within(this.#picked);
    this.#show();
  }

  /** As the film looks now. */
  draw(): void {
    if (this.#shown) this.stills.draw(this.#shown, this.#picture);
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
  #look(): void {
    const { playback } = this;
    if (this.#picked === undefined || !playback.videoWidth || Math.abs(1000 * playback.currentTime - this.#picked) > 1) return;
    this.#shown = stillOf(playback, this.#picture.width, this.#picture.height);
    this.#picture.hidden = false;
    this.draw();
  }

  #within(at: number): number {
    const { start, end = this.#length } = this.#cuts;
    return Math.min(Math.max(at, start), end);
  }
}
