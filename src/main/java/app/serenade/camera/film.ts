// A film in the preview, on its way to the server while its maker still looks at it.
import { discard, verdictOn } from "./asset.ts";
import type { Take } from "./keeper.ts";
import type { Sending } from "./sending.ts";
import type { Carrier, Listener } from "./uploader.ts";

export class Film {
  readonly address: string;
  sending: Sending = { at: "idle" };
  /** Milliseconds; undefined while the browser cannot tell. */
  length: number | undefined;
  /** Whether the browser has said what it can about a chosen file. */
  measured = false;
  readonly #carrier: Carrier;
  /** The server's name for it, once it has all of it. */
  #asset: string | undefined;
  readonly #gone = new AbortController();

  /** A recording of this window has its take, a chosen file has none. */
  constructor(
    readonly file: File,
    readonly source: "camera" | "file",
    readonly take: Take | undefined,
    carrierFor: (listener: Listener) => Carrier,
    private readonly changed: () => void,
  ) {
    this.address = URL.createObjectURL(file);
    this.length = take?.length;
    this.#carrier = carrierFor({
      progress: (percent) => this.#become({ at: "sending", percent }),
      arrived: (asset) => void this.#arrived(asset),
      broken: () => this.#become({ at: "broken" }),
      refused: (words) => this.#become({ at: "refused", words }),
    });
  }

  /** Sends it; what the server has already is only asked for. */
  start(): void {
    this.#become({ at: "sending", percent: 0 });
    if (this.take?.asset) void this.#arrived(this.take.asset);
    else void this.#carrier.start().catch(() => this.#become({ at: "broken" }));
  }

  goOn(): void {
    this.#carrier.goOn();
  }

  leave(): void {
    this.#gone.abort();
    this.#carrier.leave();
    URL.revokeObjectURL(this.address);
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
      if ("gone" in verdict) this.#become({ at: "refused", words: "" });
      else this.#become(verdict.plays ? { at: "there", asset } : { at: "refused", words: verdict.reason });
    } catch (left) {
      if (!this.#gone.signal.aborted) throw left;
    }
  }

  #become(sending: Sending): void {
    if (this.#gone.signal.aborted) return;
    this.sending = sending;
    this.changed();
  }
}
