// Two edges on a strip of frames: where the film begins and where it ends.
import type { Edit } from "./edit.ts";
import { movedByKeys } from "./steps.ts";

/** What is left is never shorter, in milliseconds. */
const SHORTEST = 300;

export class Trimmer {
  readonly #start: HTMLInputElement;
  readonly #end: HTMLInputElement;
  #length = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly say: (seconds: string) => string,
    signal: AbortSignal,
    changed: (at: number) => void,
  ) {
    this.#start = root.querySelector("input[data-edge=start]") as HTMLInputElement;
    this.#end = root.querySelector("input[data-edge=end]") as HTMLInputElement;
    const hear = (edge: HTMLInputElement) => {
      this.#keepApart(edge);
      this.#show();
      changed(edge === this.#start ? this.cuts.start : Math.max(this.cuts.start, (this.cuts.end ?? this.#length) - 1000));
    };
    for (const edge of [this.#start, this.#end]) {
      edge.addEventListener("input", () => hear(edge), { signal });
      movedByKeys(edge, signal);
    }
  }

  /** What stays, in milliseconds. */
  get cuts(): Pick<Edit, "start" | "end"> {
    const { max } = this.#end;
    return { start: Number(this.#start.value), end: this.#end.value === max ? undefined : Number(this.#end.value) };
  }

  /** A film of so many milliseconds, cut as it was before. */
  open(length: number, { start, end }: Pick<Edit, "start" | "end">): void {
    this.#length = length;
    for (const edge of [this.#start, this.#end]) edge.max = String(Math.round(length));
    this.#start.value = String(start);
    this.#end.value = String(end ?? Math.round(length));
    this.#show();
  }

  #keepApart(moved: HTMLInputElement): void {
    const start = Number(this.#start.value);
    const end = Number(this.#end.value);
    if (end - start >= SHORTEST) return;
    if (moved === this.#start) moved.value = String(Math.max(0, end - SHORTEST));
    else moved.value = String(Math.min(this.#length, start + SHORTEST));
  }

  #show(): void {
    const start = Number(this.#start.value);
    const end = Number(this.#end.value);
    const kept = this.root.querySelector<HTMLElement>("[data-part=kept]");
    kept?.style.setProperty("--from", String(this.#length ? start / this.#length : 0));
    kept?.style.setProperty("--to", String(this.#length ? end / this.#length : 1));
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    this.#start.ariaValueText = seconds(start);
    this.#end.ariaValueText = seconds(end);
    const words = this.root.querySelector("[data-part=trimmed]");
    if (words) words.textContent = this.say(seconds(end - start));
  }
}
