// A film that is made anew of a take lies beside its segments: who reloads once it is whole sends on, and need not make it again.
import type { Keeper, Made, Take } from "../keeper.ts";
import { type Edit, isSameEdit } from "../picture/edit.ts";

export interface Kept {
  made: Made;
  bytes: Blob;
}

export class Shelf {
  #writing: Promise<unknown> = Promise.resolve();
  #pieces = 0;
  #full = false;

  constructor(
    private readonly keeper: Keeper,
    private readonly take: Take,
  ) {}

  /** What was made whole with these changes. */
  async find(edit: Edit): Promise<Kept | undefined> {
    const { made } = this.take;
    if (!made?.whole || !isSameEdit(made.edit, edit)) return undefined;
    const bytes = await this.keeper.segment(this.take, made).catch(() => undefined);
    return bytes && { made, bytes };
  }

  /** Another one; what was there is of no use any more. */
  begin(edit: Edit, type: string): Made {
    this.clear();
    return (this.take.made = { number: Date.now(), edit, type, whole: false });
  }

  put(made: Made, piece: Blob): void {
    const number = ++this.#pieces;
    this.#write(() => this.keeper.append(this.take, made, number, piece));
  }

  /** Without room for all of it, it is made anew next time. */
  end(made: Made): void {
    this.#write(async () => {
      made.whole = true;
      await this.keeper.note(this.take);
    });
  }

  clear(): void {
    const { made } = this.take;
    delete this.take.made;
    if (made) this.#writing = this.#writing.then(() => this.keeper.undo(this.take, made)).catch(() => {});
  }

  #write(work: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(() => (this.#full ? undefined : work())).catch(() => (this.#full = true));
  }
}
