// A film in the preview, as it was shot or chosen, on its way to the server while its maker still looks at it.
import { Journey } from "./journey.ts";
import type { Take } from "./keeper.ts";
import type { Shots } from "./keeping/shots.ts";
import type { Carrier, Listener } from "./uploader.ts";

/** Milliseconds after which nobody reads ahead in a film that is gone. */
const READ_AHEAD_MS = 10_000;

export class Film extends Journey {
  readonly address: string;
  /** Milliseconds; undefined while the browser cannot tell. */
  length: number | undefined;
  /** Whether the browser has said what it can about a chosen file. */
  measured = false;

  /** A recording of this window has its parts, a chosen file has none. */
  constructor(
    readonly file: File,
    readonly shots: Shots | undefined,
    carrierFor: (listener: Listener) => Carrier,
    changed: () => void,
  ) {
    super(carrierFor, changed);
    this.address = URL.createObjectURL(file);
    this.length = shots?.take.length;
  }

  get take(): Take | undefined {
    return this.shots?.take;
  }

  /** Whether it is lost with this page. */
  get unkept(): boolean {
    return this.shots?.unkept ?? false;
  }

  override start(): void {
    super.start(this.take?.asset);
  }

  /** A player that has just let go of it may still have asked for another piece. */
  override leave(): void {
    super.leave();
    setTimeout(() => URL.revokeObjectURL(this.address), READ_AHEAD_MS);
  }
}
