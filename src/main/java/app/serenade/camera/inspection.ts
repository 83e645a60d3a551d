// What seems wrong with a film is found while it is looked at, and said before it is sent.
import { type Finding, findingsIn, worthSaying } from "./checks.ts";
import type { View } from "./view.ts";

export class Inspection {
  #found: Promise<Finding[]> = Promise.resolve([]);
  #shot = false;

  constructor(private readonly view: View) {}

  /** A film that was shot here, or chosen. */
  begin(file: File, shot: boolean): void {
    this.#shot = shot;
    this.#found = findingsIn(file).catch(() => []);
    void this.#found.then((found) => this.view.soundless(shot && found.includes("soundless")));
  }

  /** False where something has to be said first. */
  async passes(muted: boolean): Promise<boolean> {
    const findings = worthSaying(await this.#found, this.#shot, muted);
    if (findings.length > 0) this.view.warn(findings);
    return findings.length === 0;
  }
}
