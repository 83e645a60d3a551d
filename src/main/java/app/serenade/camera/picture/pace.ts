// How large the picture is drawn: as large as the machine keeps up with. No browser in here.
import type { Size } from "./portrait.ts";

/** A size to draw in, and how much smaller the smoothing is. */
export interface Level extends Size {
  blurBy: number;
}

const HEIGHTS: [height: number, blurBy: number][] = [
  [1280, 2],
  [1280, 4],
  [960, 4],
  [640, 4],
  [480, 4],
];
const ENOUGH = 0.8;
const WINDOW_MS = 1000;
const SETTLING_MS = 800;

/** The sizes for a picture of this size, the largest first; none is larger than the picture. */
export function levelsOf(picture: Size): Level[] {
  const levels: Level[] = [];
  for (const [most, blurBy] of HEIGHTS) {
    const height = even(Math.min(picture.height, most));
    const width = even((height * picture.width) / picture.height);
    const last = levels.at(-1);
    if (!last || last.height !== height || last.blurBy !== blurBy) levels.push({ width, height, blurBy });
  }
  return levels;
}

/** Counts frames; where too few are drawn in a second, the next size is smaller. */
export class Pace {
  readonly #levels: Level[];
  readonly #wanted: number;
  #at = 0;
  #since = -1;
  #frames = 0;

  constructor(picture: Size, framesPerSecond: number, at = 0) {
    this.#levels = levelsOf(picture);
    this.#wanted = ENOUGH * framesPerSecond;
    this.#at = Math.min(at, this.#levels.length - 1);
  }

  get level(): Level {
    return this.#levels[this.#at] as Level;
  }

  /** How many steps down. */
  get steps(): number {
    return this.#at;
  }

  /** A frame was drawn at this moment; the answer is whether the size changed. */
  drawn(milliseconds: number): boolean {
    if (this.#since < 0) this.#since = milliseconds + SETTLING_MS;
    if (milliseconds < this.#since) return false;
    this.#frames++;
    const gone = milliseconds - this.#since;
    if (gone < WINDOW_MS) return false;
    const enough = (1000 * (this.#frames - 1)) / gone >= this.#wanted;
    this.#since = enough ? milliseconds : milliseconds + SETTLING_MS / 2;
    this.#frames = enough ? 1 : 0;
    if (enough || this.#at === this.#levels.length - 1) return false;
    this.#at++;
    return true;
  }
}

function even(size: number): number {
  return 2 * Math.round(size / 2);
}
