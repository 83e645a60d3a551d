// A take while it is shot: its segments go to the device and to the server, the last one can be undone, and all are one film.
import { discard } from "../asset.ts";
import type { Keeper, Segment, Take } from "../keeper.ts";
import { fileOf } from "../keeper.ts";
import { nameOf } from "../recorder.ts";
import { Convoy } from "./convoy.ts";
import { Growing } from "./growing.ts";

/** What a segment is not worth keeping under, in ms: a server could not make a film of it. */
const SHORTEST = 300;

export interface Shot {
  shots: Shots;
  file: File;
}

export class Shots {
  convoy: Convoy;
  /** Told when the device has no room for what comes. */
  full = () => {};
  /** Whether the device had no room for all of it. */
  unkept = false;
  #kept: Promise<unknown> = Promise.resolve();
  #bytes: Growing | undefined;
  readonly #slices = new Map<Segment, Blob[]>();

  constructor(
    readonly take: Take,
    private readonly keeper: Keeper,
    private readonly purpose: string,
  ) {
    this.convoy = new Convoy(take, keeper, purpose);
  }

  static begin(keeper: Keeper, about: { owner: string; place: string; purpose: string; type: string }): Shots {
    const { owner, place, purpose, type } = about;
    const startedAt = Date.now();
    const id = `${startedAt}-${Math.random().toString(36).slice(2)}`;
    const take: Take = { id, owner, place, type, name: nameOf(type), startedAt, length: 0, segments: [], ticks: [] };
    const shots = new Shots(take, keeper, purpose);
    shots.#kept = keeper.begin(take).catch(() => {});
    return shots;
  }

  /** What lies on the device, from before a reload; undefined where it is nothing. */
  static async found(keeper: Keeper, take: Take, purpose: string): Promise<Shots | undefined> {
    const shots = new Shots(take, keeper, purpose);
    for (const segment of [...take.segments]) {
      const file = await keeper.segment(take, segment);
      if (file) shots.#slices.set(segment, [file]);
      else take.segments.splice(take.segments.indexOf(segment), 1);
    }
    return take.segments.length > 0 ? shots : undefined;
  }

  get length(): number {
    return this.take.segments.reduce((sum, segment) => sum + segment.length, 0);
  }

  /** Where each segment ends, in milliseconds from the beginning. */
  get ends(): number[] {
    let end = 0;
    return this.take.segments.map((segment) => (end += segment.length));
  }

  /** The next segment. */
  add(): Segment {
    const segment: Segment = { number: Date.now(), length: 0 };
    this.take.segments.push(segment);
    this.#slices.set(segment, []);
    this.#bytes = this.convoy.add(segment);
    return segment;
  }

  /** A second of it: first to the device, then to the server. */
  append(segment: Segment, slice: Blob, length: number): void {
    const slices = this.#slices.get(segment) ?? [];
    const number = slices.push(slice);
    const bytes = this.#bytes;
    segment.length = length;
    this.take.length = this.length;
    this.#kept = this.#kept
      .then(() => this.keeper.append(this.take, segment, number, slice))
      .catch(() => this.#lackRoom())
      .then(() => bytes?.append(slice));
  }

  /** It is over; false where there is too little of it, and nothing stays. */
  async end(segment: Segment, length: number): Promise<boolean> {
    await this.#kept;
    this.#bytes?.end();
    segment.length = length;
    this.take.length = this.length;
    const worth = length >= SHORTEST && (this.#slices.get(segment)?.length ?? 0) > 0;
    if (worth) await this.keeper.note(this.take).catch(() => {});
    else await this.undo();
    return worth;
  }

  /** The last segment is gone, and what was ticked off in it. */
  async undo(): Promise<void> {
    const segment = this.take.segments.at(-1);
    if (!segment) return;
    this.convoy.undo();
    this.take.segments.pop();
    this.#slices.delete(segment);
    this.take.length = this.length;
    this.take.ticks = this.take.ticks.filter((tick) => tick.at < this.take.length);
    await this.keeper.undo(this.take, segment).catch(() => {});
  }

  /** All of it as one file. */
  async shot(): Promise<Shot | undefined> {
    const files = this.take.segments.map((segment) => fileOf(this.take, this.#slices.get(segment) ?? []));
    const [first] = files;
    if (!first) return undefined;
    const file = files.length > 1 ? fileOf(this.take, [await joined(files, this.take.type)]) : first;
    return { shots: this, file };
  }

  /** Sends what was found on the device. */
  send(): void {
    for (const [segment, slices] of this.#slices) this.convoy.add(segment, Growing.whole(new Blob(slices)));
  }

  /** More is to come: what the server may have made one film of already is sent once more, each part for itself. */
  goOn(): void {
    const { take } = this;
    this.convoy.leave();
    if (take.segments.length > 1 && take.segments.every(({ asset }) => asset)) {
      discardAll(take);
      for (const segment of take.segments) delete segment.asset;
    }
    delete take.asset;
    delete take.edit;
    void this.keeper.note(take).catch(() => {});
    this.convoy = new Convoy(take, this.keeper, this.purpose);
    this.send();
  }

  async throwAway(): Promise<void> {
    this.convoy.throwAway();
    await this.keeper.drop(this.take.id).catch(() => {});
  }

  #lackRoom(): void {
    this.unkept = true;
    this.full();
  }
}

/** The server forgets all of it; of what it made one film it forgets the parts by itself. */
export function discardAll({ asset, segments }: Take): void {
  const all = asset ? [asset] : segments.map((segment) => segment.asset);
  for (const each of all) if (each) void discard(each);
}

async function joined(files: File[], type: string): Promise<Blob> {
  const { join } = await import("./joining.lazy.ts");
  return join(files, type);
}
