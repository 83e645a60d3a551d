// What waits on this device from before: taken up again, or thrown away.
import type { Keeper, Take } from "./keeper.ts";
import { type Shot, Shots, discardAll } from "./keeping/shots.ts";
import type { Settings } from "./settings.ts";
import { waitingTake } from "./waiting.ts";

export class Offer {
  #take: Take | undefined;

  constructor(
    private readonly keeper: Keeper,
    private readonly settings: Settings,
  ) {}

  /** The length of what waits, in milliseconds; undefined where nothing does. */
  async find(signal: AbortSignal): Promise<number | undefined> {
    const { owner, place } = this.settings;
    this.#take = await waitingTake(this.keeper, owner, place, signal).catch(() => undefined);
    return this.#take?.length;
  }

  /** All of it as one film, on its way to the server; undefined where the device has nothing of it any more. */
  async takeUp(): Promise<Shot | undefined> {
    const shots = this.#take && (await Shots.found(this.keeper, this.#take, this.settings.purpose).catch(() => undefined));
    const shot = await shots?.shot().catch(() => undefined);
    if (shot) shots?.send();
    return shot;
  }

  async throwAway(): Promise<void> {
    const take = this.#take;
    if (!take) return;
    discardAll(take);
    await this.keeper.drop(take.id).catch(() => {});
  }
}
