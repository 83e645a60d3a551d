// A recording that is not over yet: whoever sends it reads on while more is written.

export class Growing {
  #data = new Blob();
  #ended = false;
  #waiting: (() => void)[] = [];

  /** One that is over already. */
  static whole(data: Blob): Growing {
    const whole = new Growing();
    whole.append(data);
    whole.end();
    return whole;
  }

  get size(): number {
    return this.#data.size;
  }

  append(slice: Blob): void {
    this.#data = new Blob([this.#data, slice]);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** What there is from here on, at most up to the end; waits for something, or for the end of all. */
  async slice(start: number, end: number): Promise<{ value: Blob | null; done: boolean }> {
    while (!this.#ended && this.#data.size <= start) await new Promise<void>((more) => this.#waiting.push(more));
    const value = this.#data.slice(start, end);
    return { value: value.size > 0 ? value : null, done: this.#ended && end >= this.#data.size };
  }

  close(): void {}

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
