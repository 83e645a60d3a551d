// Keeps recordings on the device, second by second, until the server has them: no reload and no crash loses one.
import { Database, RowSlices } from "./keeping/database.ts";
import { type Slices, slicesOf } from "./keeping/slices.ts";
import type { Edit } from "./picture/edit.ts";

export interface Beside {
  side: string;
  from: number;
}

/** What was shot between a start and a pause. */
export interface Segment {
  /** Unlike that of any other of its take, also of those that were undone. */
  number: number;
  /** Milliseconds. */
  length: number;
  /** The server's name for it, once it has all of it. */
  asset?: string;
}

/** A film made anew of a take, as far as it lies on the device. */
export interface Made {
  /** Unlike that of any segment of its take. */
  number: number;
  edit: Edit;
  type: string;
  /** Whether all of it was written. */
  whole: boolean;
}

/** A point of the brief that was ticked off, and when. */
export interface Tick {
  point: number;
  /** Milliseconds from the beginning of the film. */
  at: number;
}

/** A recording on the device. It belongs to an account and to the place it was made for. */
export interface Take {
  id: string;
  owner: string;
  place: string;
  name: string;
  type: string;
  startedAt: number;
  /** Milliseconds of all its segments. */
  length: number;
  segments: Segment[];
  ticks: Tick[];
  /** Where its companion stood, and which of its milliseconds was the first. */
  beside?: Beside;
  /** The server's name for the film, once it has all of it. */
  asset?: string;
  /** The moment that was picked for its cover, in milliseconds of what was shot. */
  cover?: number;
  /** With what changes the server has it, or is to have it. */
  edit?: Edit;
  made?: Made;
}

type Numbered = Pick<Segment, "number">;

const KEPT_MS = 7 * 24 * 3600 * 1000;

export class Keeper {
  readonly #database = new Database();
  #slices: Promise<Slices> | undefined;

  /** From here on the browser is asked not to throw away what it keeps for us. */
  async begin(take: Take): Promise<void> {
    void navigator.storage?.persist?.();
    await this.note(take);
  }

  async append(take: Take, segment: Numbered, number: number, data: Blob): Promise<void> {
    await (await this.#bytes()).put(take.id, segment.number, number, data);
    await this.note(take);
  }

  async note(take: Take): Promise<void> {
    const copy = structuredClone(take);
    await this.#database.write("takes", (takes) => takes.put(copy));
  }

  /** The recordings of this account, newest first; what is older than a week goes. */
  async takesOf(owner: string): Promise<Take[]> {
    const takes = await this.#database.read<Take[]>("takes", (store) => store.getAll());
    const oldest = Date.now() - KEPT_MS;
    for (const take of takes) if (take.startedAt < oldest) await this.drop(take.id);
    return takes.filter((take) => take.owner === owner && take.startedAt >= oldest).sort((a, b) => b.startedAt - a.startedAt);
  }

  /** A segment as the same file each time; undefined where nothing was written. */
  async segment(take: Take, segment: Numbered): Promise<File | undefined> {
    const slices = await (await this.#bytes()).of(take.id, segment.number);
    return slices.length === 0 ? undefined : fileOf(take, slices);
  }

  async undo(take: Take, segment: Numbered): Promise<void> {
    await this.note(take);
    await (await this.#bytes()).drop(take.id, segment.number);
  }

  async drop(id: string): Promise<void> {
    await this.#database.write("takes", (takes) => takes.delete(id));
    await (await this.#bytes()).drop(id);
  }

  #bytes(): Promise<Slices> {
    return (this.#slices ??= slicesOf(new RowSlices(this.#database)));
  }
}

/** With the time of the take, so that the same recording is the same file after a reload. */
export function fileOf(take: Take, slices: BlobPart[]): File {
  return new File(slices, take.name, { type: take.type, lastModified: take.startedAt });
}
