// The ring around the shutter: the time that is gone of the longest length, with a mark at the promised shortest.

export class Ring {
  readonly #longest: number;

  constructor(
    private readonly drawing: Element,
    { shortest, longest }: { shortest: number; longest: number },
  ) {
    this.#longest = longest;
    const mark = drawing.querySelector("[data-part=mark]");
    mark?.setAttribute("transform", `rotate(${degrees(shortest, longest)} 50 50)`);
    mark?.setAttribute("visibility", shortest > 0 ? "visible" : "hidden");
    this.show(0);
  }

  show(milliseconds: number): void {
    const gone = Math.min(100, (100 * milliseconds) / this.#longest);
    this.drawing.querySelector("[data-part=gone]")?.setAttribute("stroke-dasharray", `${gone.toFixed(2)} 100`);
  }
}

/** Minutes and seconds, as on a clock. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function degrees(part: number, whole: number): number {
  return whole > 0 ? Math.round((360 * part) / whole) : 0;
}
