// The points of the brief that are ticked off while shooting: when each was, for the one who gets the film.
import type { Take, Tick } from "./keeper.ts";

const POINTS = "[data-point]";

export class Ticks {
  #ticks: Tick[] = [];

  /** Tells when one was ticked, or not any more. */
  constructor(
    private readonly root: HTMLElement,
    private readonly position: () => number,
    private readonly changed: () => void,
  ) {}

  /** A box was pressed. */
  press(box: HTMLInputElement): void {
    const point = Number(box.dataset.point);
    this.#ticks = this.#ticks.filter((tick) => tick.point !== point);
    if (box.checked) this.#ticks.push({ point, at: Math.round(this.position()) });
    this.changed();
  }

  /** The take keeps them. */
  keep(take: Take | undefined): void {
    if (take) take.ticks = this.#ticks;
  }

  /** As the take has them; nothing is ticked off without one. */
  show(take: Take | undefined): void {
    this.#ticks = take?.ticks ?? [];
    for (const box of this.root.querySelectorAll<HTMLInputElement>(POINTS)) box.checked = this.#ticks.some((tick) => tick.point === Number(box.dataset.point));
  }
}

/** For the page's form: "0:1200,2:5400", in the order of the film, where it begins this late into what was shot. */
export function marksOf(ticks: Tick[], from: number): string {
  return ticks
    .map(({ point, at }) => ({ point, at: at - from }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ point, at }) => `${point}:${Math.round(at)}`)
    .join(",");
}
