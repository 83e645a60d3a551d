// A film made anew with what its maker changed: what is made is on its way to the server while the rest of it is being made.
import { Journey } from "./journey.ts";
import type { Made } from "./keeper.ts";
import { Growing } from "./keeping/growing.ts";
import type { Shelf } from "./keeping/shelf.ts";
import type { Edit } from "./picture/edit.ts";
import type { Outlet } from "./picture/outlet.ts";
import type { Sending } from "./sending.ts";
import type { Carrier, Listener } from "./uploader.ts";

export type Make = (outlet: Outlet, signal: AbortSignal) => Promise<void>;
export type CarrierFor = (load: Growing, made: Pick<Made, "number" | "type">, listener: Listener) => Carrier;

export class Remake {
  readonly #work = new AbortController();
  #bytes = new Growing();
  #journey: Journey | undefined;
  /** How much of the film is made, how much of it was made when the last piece came, and how much of it the server has, in hundredths. */
  #made = 0;
  #written = 0;
  #arrived = 0;
  #failed = false;

  /** @param shelf where it lies meanwhile; a chosen file has none */
  constructor(
    readonly edit: Edit,
    private readonly shelf: Shelf | undefined,
    private readonly carrierFor: CarrierFor,
    private readonly changed: () => void,
  ) {}

  /** While it is made and sent, one figure says how much of both is done. */
  get sending(): Sending {
    if (this.#failed) return { at: "not-made" };
    const { sending } = this.#journey ?? {};
    if (sending && sending.at !== "sending") return sending;
    return { at: "sending", percent: Math.floor((this.#made + this.#arrived) / 2) };
  }

  /** What was made before a reload is only sent on. */
  async start(make: Make): Promise<void> {
    const kept = await this.shelf?.find(this.edit);
    if (this.#work.signal.aborted) return;
    if (kept) this.#sendOn(kept.made, kept.bytes);
    else await this.#make(make);
  }

  goOn(): void {
    this.#journey?.goOn();
  }

  /** Leaves it as far as it is, to go on later. */
  leave(): void {
    this.#work.abort();
    this.#journey?.leave();
  }

  throwAway(): void {
    this.#work.abort();
    this.#journey?.throwAway();
    this.shelf?.clear();
  }

  #sendOn(made: Made, bytes: Blob): void {
    this.#made = this.#written = 100;
    this.#bytes = Growing.whole(bytes);
    this.#send(made);
  }

  async #make(make: Make): Promise<void> {
    try {
      let made: Made | undefined;
      await make(
        {
          begin: (type) => this.#send((made = this.shelf?.begin(this.edit, type)) ?? { number: Date.now(), type }),
          write: (piece) => this.#write(made, piece),
          progress: (percent) => this.#proceed(percent),
        },
        this.#work.signal,
      );
      this.#end(made);
    } catch {
      if (!this.#work.signal.aborted) this.#fail();
    }
  }

  /** What the server does not take need not be made. */
  #send(made: Pick<Made, "number" | "type">): void {
    const heard = () => {
      if (this.#journey?.sending.at === "refused") this.#work.abort();
      this.changed();
    };
    this.#journey = new Journey((listener) => this.carrierFor(this.#bytes, made, this.#counting(listener)), heard);
    this.#journey.start();
  }

  /** Of what there is of the film now, the server has so much. */
  #counting(listener: Listener): Listener {
    const progress = (percent: number) => {
      this.#arrived = Math.max(this.#arrived, (this.#written * percent) / 100);
      listener.progress(percent);
    };
    return { ...listener, progress };
  }

  #write(made: Made | undefined, piece: Blob): void {
    this.#written = this.#made;
    this.#bytes.append(piece);
    if (made) this.shelf?.put(made, piece);
  }

  #end(made: Made | undefined): void {
    this.#made = this.#written = 100;
    this.#bytes.end();
    if (made) this.shelf?.end(made);
    this.changed();
  }

  #fail(): void {
    this.#failed = true;
    this.throwAway();
    this.changed();
  }

  #proceed(percent: number): void {
    this.#made = Math.max(this.#made, percent);
    this.changed();
  }
}
