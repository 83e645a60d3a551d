// Brings the segments of a take to the server, one after the other while they are shot, and has one film made of them.
import { discard, verdictOn } from "../asset.ts";
import type { Keeper, Segment, Take } from "../keeper.ts";
import { type Carrier, type Freight, type Listener, Uploader } from "../uploader.ts";
import { Growing } from "./growing.ts";

const PAUSE_MS = 1000;

interface Load {
  segment: Segment;
  bytes: Growing;
}

export class Convoy implements Carrier {
  readonly #loads: Load[] = [];
  readonly #gone = new AbortController();
  #uploader: Uploader | undefined;
  #carried: Load | undefined;
  #listener: Listener | undefined;
  #sent = 0;
  #joining = false;
  #resting = false;
  #sentAgain = false;
  /** What has to be said as soon as somebody listens. */
  #news: ((listener: Listener) => void) | undefined;

  constructor(
    private readonly take: Take,
    private readonly keeper: Keeper,
    private readonly purpose: string,
  ) {}

  /** The next segment; it is sent as it grows. */
  add(segment: Segment, bytes = new Growing()): Growing {
    this.#loads.push({ segment, bytes });
    this.#next();
    return bytes;
  }

  /** Its last segment is thrown away. */
  undo(): void {
    const load = this.#loads.pop();
    if (load && load === this.#carried) {
      this.#uploader?.throwAway();
      this.#uploader = this.#carried = undefined;
    }
    if (load?.segment.asset) void discard(load.segment.asset);
  }

  /** From here on somebody listens, and waits for the film. */
  heardBy(listener: Listener): this {
    this.#listener = listener;
    return this;
  }

  start(): void {
    this.#news?.(this.#listener as Listener);
    this.#next();
  }

  goOn(): void {
    this.#uploader?.goOn();
  }

  rest(): void {
    this.#resting = true;
    this.#uploader?.rest();
  }

  wake(): void {
    this.#resting = false;
    this.#uploader?.wake();
    this.#next();
  }

  sendAgain(): void {
    for (const { segment } of this.#loads) delete segment.asset;
    this.wake();
  }

  leave(): void {
    this.#gone.abort();
    this.#uploader?.leave();
  }

  throwAway(): void {
    while (this.#loads.length > 0) this.undo();
    this.leave();
  }

  #next(): void {
    if (this.#uploader || this.#resting || this.#gone.signal.aborted) return;
    const load = this.#loads.find((each) => !each.segment.asset);
    if (load) this.#carry(load);
    else if (this.#listener) void this.#join(this.#listener).catch(() => {});
  }

  #carry(load: Load): void {
    this.#carried = load;
    this.#sent = 0;
    this.#news = undefined;
    this.#uploader = new Uploader(this.#freight(load), {
      progress: (percent) => this.#progress(percent),
      arrived: (asset) => this.#arrived(load, asset),
      broken: () => this.#tell((listener) => listener.broken()),
      refused: (words) => this.#tell((listener) => listener.refused(words)),
    });
    this.#uploader.start();
  }

  #freight({ segment, bytes }: Load): Freight {
    const { id, name } = this.take;
    return { load: bytes, name, key: `${id}|${segment.number}`, purpose: this.purpose, source: "camera", part: true };
  }

  #arrived(load: Load, asset: string): void {
    load.segment.asset = asset;
    this.#uploader = this.#carried = undefined;
    void this.keeper.note(this.take).catch(() => {});
    this.#next();
  }

  #progress(percent: number): void {
    const { bytes } = this.#carried ?? {};
    this.#sent = bytes ? (bytes.size * percent) / 100 : 0;
    this.#tell((listener) => listener.progress(this.#percent()));
  }

  #percent(): number {
    const whole = this.#loads.reduce((sum, load) => sum + load.bytes.size, 0);
    const there = this.#loads.reduce((sum, load) => sum + (load.segment.asset ? load.bytes.size : 0), this.#sent);
    return whole > 0 ? Math.min(100, Math.floor((100 * there) / whole)) : 0;
  }

  #tell(news: (listener: Listener) => void): void {
    if (this.#gone.signal.aborted) return;
    this.#news = news;
    if (this.#listener) news(this.#listener);
  }

  /** One recording is the film; of several the server makes it as soon as each can be played. */
  async #join(listener: Listener): Promise<void> {
    if (this.#joining) return;
    this.#joining = true;
    const segments = this.#loads.map((load) => load.segment.asset ?? "");
    listener.progress(100);
    const film = segments.length > 1 ? await this.#one(segments) : segments[0];
    this.#joining = false;
    if (film) listener.arrived(film);
    else this.sendAgain();
  }

  /** Undefined where all are to be sent once more. */
  async #one(segments: string[]): Promise<string | undefined> {
    return (await this.#playing(segments)) ? this.#joined(segments) : undefined;
  }

  /** False where the server failed at one of them. */
  async #playing(segments: string[]): Promise<boolean> {
    for (const segment of segments) {
      const verdict = await verdictOn(segment, this.#gone.signal);
      if (!("plays" in verdict) || verdict.plays) continue;
      if (verdict.failed && !this.#sentAgain) {
        this.#sentAgain = true;
        return false;
      }
      this.#listener?.refused(verdict.reason);
    }
    return true;
  }

  /** Undefined where the server knows one of them no more. */
  async #joined(segments: string[]): Promise<string | undefined> {
    const { signal } = this.#gone;
    for (;;) {
      const body = JSON.stringify({ segments });
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/api/v1/assets", { method: "POST", headers, body, signal }).catch(() => undefined);
      signal.throwIfAborted();
      if (answer?.status === 202) return ((await answer.json()) as { id: string }).id;
      if (answer?.status === 404) return undefined;
      await new Promise((go) => setTimeout(go, PAUSE_MS));
    }
  }
}
