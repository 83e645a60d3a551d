// A take while it is shot: the clock runs, points are ticked off, and the last part can be undone.
import type { Keeper } from "./keeper.ts";
import { Ring } from "./ring.ts";
import type { Settings } from "./settings.ts";
import type { Shot, Shooting } from "./shooting.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Ticks } from "./ticks.ts";
import type { View } from "./view.ts";

export class Rolling {
  readonly #stopwatch: Stopwatch;
  readonly #ticks: Ticks;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    root: HTMLElement,
    view: View,
    private readonly settings: Settings,
    private readonly keeper: Keeper,
    private readonly shooting: Shooting,
  ) {
    this.#stopwatch = new Stopwatch(settings, view, new Ring(view.part("ring"), settings));
    this.#ticks = new Ticks(root, () => shooting.length, () => this.#note());
  }

  /** Before the first segment, or between two. */
  stand(): void {
    const { length, ends, take } = this.shooting;
    this.#stopwatch.stand(length, ends);
    if (take) this.#ticks.show(take);
  }

  /** A segment until it is stopped; tells at the longest length. False where nothing came of it. */
  record(full: () => void): Promise<boolean> {
    const recording = this.#record(full);
    this.#running = recording;
    return recording;
  }

  /** All segments as one film; undefined where there is none. */
  async shot(): Promise<Shot | undefined> {
    await this.#running;
    return this.shooting.shot().catch(() => undefined);
  }

  /** A point of the brief was pressed. */
  tick(box: HTMLInputElement): void {
    this.#ticks.press(box);
  }

  async throwAway(): Promise<void> {
    await this.shooting.throwAway();
    this.#ticks.show(undefined);
  }

  async #record(full: () => void): Promise<boolean> {
    const ticking = this.#stopwatch.start(() => this.shooting.length, full);
    const { owner, place, purpose } = this.settings;
    const worth = await this.shooting.record({ owner, place, purpose }).catch(() => false);
    ticking.stop();
    this.#ticks.keep(this.shooting.take);
    return worth;
  }

  #note(): void {
    const { take } = this.shooting;
    this.#ticks.keep(take);
    if (take) void this.keeper.note(take).catch(() => {});
  }
}
