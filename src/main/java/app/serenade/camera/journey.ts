// A film's way to the server: sent, judged there, and forgotten where it is thrown away.
import { discard, verdictOn } from "./asset.ts";
import type { Sending } from "./sending.ts";
import type { Carrier, Listener } from "./uploader.ts";

export class Journey {
  sending: Sending = { at: "idle" };
  readonly #carrier: Carrier;
  /** The server's name for it, once it has all of it. */
  #asset: string | undefined;
  #sentAgain = false;
  readonly #gone = new AbortController();

  constructor(
    carrierFor: (listener: Listener) => Carrier,
    private readonly changed: () => void,
  ) {
    this.#carrier = carrierFor({
      progress: (percent) => this.#become({ at: "sending", percent }),
      arrived: (asset) => void this.#arrived(asset),
      broken: () => this.#become({ at: "broken" }),
      refused: (words) => this.#become({ at: "refused", words }),
    });
  }

  /** Sends it; what the server has already is only asked for. */
  start(asset?: string): void {
    this.#become({ at: "sending", percent: 0 });
    if (asset) void this.#arrived(asset);
    else this.#carrier.start();
  }

  goOn(): void {
    this.#carrier.goOn();
  }

  /** Leaves the line to another film, until it wakes; one that arrived needs no line. */
  rest(): void {
    if (!this.#asset) this.#carrier.rest();
  }

  wake(): void {
    if (!this.#asset) this.#carrier.wake();
  }

  leave(): void {
    this.#gone.abort();
    this.#carrier.leave();
  }

  throwAway(): void {
    if (this.#asset) void discard(this.#asset);
    else this.#carrier.throwAway();
    this.leave();
  }

  async #arrived(asset: string): Promise<void> {
    this.#asset = asset;
    this.#become({ at: "checking" });
    try {
      const verdict = await verdictOn(asset, this.#gone.signal);
      if ("gone" in verdict) this.#sendAgain("");
      else if (verdict.plays) this.#become({ at: "there", asset });
      else if (verdict.failed) this.#sendAgain(verdict.reason);
      else this.#become({ at: "refused", words: verdict.reason });
    } catch (left) {
      if (!this.#gone.signal.aborted) throw left;
    }
  }

  /** What the server forgot, or failed at, is sent once more; the device has it. */
  #sendAgain(words: string): void {
    if (this.#sentAgain) return this.#become({ at: "refused", words });
    this.#sentAgain = true;
    this.#asset = undefined;
    this.#become({ at: "sending", percent: 0 });
    this.#carrier.sendAgain();
  }

  #become(sending: Sending): void {
    if (this.#gone.signal.aborted) return;
    this.sending = sending;
    this.changed();
  }
}
