// What seems wrong with the film that is about to be sent: with what its cuts leave of it, and said before it goes.
import { type Finding, pictureOf, worthSaying } from "./checks.ts";
import { type Sound, UNHEARD, soundOf } from "./hearing.ts";
import type { Edit } from "./picture/edit.ts";
import type { View } from "./view.ts";

/** A part of a film, and what can be seen there. */
interface Look {
  start: number;
  end: number | undefined;
  found: Promise<Finding[]>;
}

export class Inspection {
  #file: File | undefined;
  #shot = false;
  #sound: Promise<Sound> = Promise.resolve(UNHEARD);
  #look: Look | undefined;

  constructor(private readonly view: View) {}

  /** A film that was shot here, or chosen: it is listened to and looked at while its maker does. */
  begin(file: File, shot: boolean): void {
    this.#file = file;
    this.#shot = shot;
    this.#look = undefined;
    this.#sound = soundOf(file).catch(() => UNHEARD);
    void this.#seen(0, undefined);
    void this.#heard(0, undefined).then((found) => this.view.soundless(shot && found.includes("soundless")));
  }

  /** False where something has to be said first, or it is another film by now. */
  async passes({ start, end, muted }: Edit): Promise<boolean> {
    const file = this.#file;
    const found = await Promise.all([this.#heard(start, end), this.#seen(start, end)]);
    if (file !== this.#file) return false;
    const findings = worthSaying(found.flat(), this.#shot, muted);
    if (findings.length > 0) this.view.warn(findings);
    return findings.length === 0;
  }

  async #heard(start: number, end: number | undefined): Promise<Finding[]> {
    return (await this.#sound).between(start, end);
  }

  #seen(start: number, end: number | undefined): Promise<Finding[]> {
    const { start: from, end: to } = this.#look ?? {};
    if (!this.#file) return Promise.resolve([]);
    if (!this.#look || from !== start || to !== end) this.#look = { start, end, found: pictureOf(this.#file, start, end) };
    return this.#look.found;
  }
}
