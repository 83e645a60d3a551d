// What a maker chose for the picture: one plain record, the same before shooting, after it, and in the file.

/** Every strength goes from 0 to 1, warmth from -1 to 1. */
export interface Picture {
  /** The name of a look, or empty. */
  look: string;
  strength: number;
  smooth: number;
  bright: number;
  warm: number;
  /** The name of an effect, or empty. */
  effect: string;
  /** What a text sticker says. */
  words: string;
}

export const NATURAL: Picture = { look: "", strength: 1, smooth: 0, bright: 0, warm: 0, effect: "", words: "" };

/** Whether nothing is to be drawn: the camera's own picture is the picture. */
export function isNatural(picture: Picture): boolean {
  const { look, strength, smooth, bright, warm, effect } = picture;
  return (!look || strength === 0) && smooth === 0 && bright === 0 && warm === 0 && !effect;
}

export function isSame(one: Picture, other: Picture): boolean {
  return (Object.keys(NATURAL) as (keyof Picture)[]).every((key) => one[key] === other[key]);
}
