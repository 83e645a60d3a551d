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

  /** Where each segment ends; the ring has a gap there. */
  cut(ends: number[]): void {
    const gaps = this.drawing.querySelector("[data-part=gaps]");
    gaps?.replaceChildren(...ends.map((end) => this.#gap(end)));
  }

  #gap(end: number): SVGElement {
    const gap = document.createElementNS("http://www.w3.org/2000/svg", "line");
    for (const [name, value] of Object.entries({ x1: "50", y1: "0", x2: "50", y2: "8" })) gap.setAttribute(name, value);
    gap.setAttribute("transform", `rotate(${degrees(end, this.#longest)} 50 50)`);
    return gap;
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
