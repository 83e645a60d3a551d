// The time of a take: shown, drawn as a ring, said now and then, and over at the longest length.
import type { Ring } from "./ring.ts";
import type { Settings } from "./settings.ts";
import type { View } from "./view.ts";

const TICK_MS = 100;
const LAST_MS = 10_000;

export class Stopwatch {
  constructor(
    private readonly settings: Settings,
    private readonly view: View,
    private readonly ring: Ring,
  ) {}

  start(length: () => number, full: () => void): { stop(): void } {
    const say = this.#sayer();
    const tick = () => {
      this.view.time(length());
      this.ring.show(length());
      say(length());
      if (length() >= this.settings.longest) full();
    };
    tick();
    const ticking = setInterval(tick, TICK_MS);
    return { stop: () => clearInterval(ticking) };
  }

  /** As it stands between two segments. */
  stand(length: number, ends: number[]): void {
    this.view.time(length);
    this.ring.show(length);
    this.ring.cut(ends);
  }

  /** Each thing once, when its time has come. */
  #sayer(): (length: number) => void {
    const { shortest, longest } = this.settings;
    const said = [{ at: 0, key: "recording" }];
    if (shortest > 0) said.push({ at: shortest, key: "enough" });
    if (longest > 2 * LAST_MS) said.push({ at: longest - LAST_MS, key: "last" });
    return (length) => {
      while (said[0] && length >= said[0].at) this.view.say(said.shift()?.key ?? "");
    };
  }
}
