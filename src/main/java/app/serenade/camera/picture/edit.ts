// What a maker changed about a film after shooting. No browser in here.
import { NATURAL, type Picture, isNatural, isSame } from "./picture.ts";

export interface Edit {
  picture: Picture;
  /** Milliseconds from its beginning that are cut off. */
  start: number;
  /** Where it ends, in milliseconds; undefined for its own end. */
  end: number | undefined;
  muted: boolean;
}

export const UNTOUCHED: Edit = { picture: NATURAL, start: 0, end: undefined, muted: false };

/** Whether the film as it was shot is not the film that is wanted. */
export function isEdited({ picture, start, end, muted }: Edit): boolean {
  return !isNatural(picture) || start > 0 || end !== undefined || muted;
}

export function isSameEdit(one: Edit | undefined, other: Edit): boolean {
  if (!one) return false;
  return isSame(one.picture, other.picture) && one.start === other.start && one.end === other.end && one.muted === other.muted;
}

/** How long it is then. */
export function lengthOf({ start, end }: Edit, whole: number | undefined): number | undefined {
  return whole === undefined ? undefined : Math.max(0, Math.min(end ?? whole, whole) - start);
}
