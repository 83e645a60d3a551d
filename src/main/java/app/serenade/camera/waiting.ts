// Recordings that wait on this device, from before a reload, a crash or a closed page.
import { verdictNow } from "./asset.ts";
import type { Keeper, Take } from "./keeper.ts";

/** The newest one for this place that was not handed over yet; those that were are forgotten. */
export async function waitingTake(keeper: Keeper, owner: string, place: string, signal: AbortSignal): Promise<Take | undefined> {
  const waiting: Take[] = [];
  for (const take of await keeper.takesOf(owner)) {
    if (await isHandedOver(take, signal)) await keeper.drop(take.id);
    else waiting.push(take);
  }
  return waiting.find((take) => take.place === place);
}

/** Its asset became part of something; an asset the server forgot is sent once more. */
async function isHandedOver(take: Take, signal: AbortSignal): Promise<boolean> {
  if (!take.asset) return false;
  const verdict = await verdictNow(take.asset, signal);
  if (verdict && "gone" in verdict) delete take.asset;
  return verdict !== undefined && "taken" in verdict && verdict.taken;
}
