// Looks and tones: functions from a colour to a colour, sampled once into a table that every way of drawing reads. No browser in here.
import type { Picture } from "./picture.ts";

/** Red, green and blue from 0 to 1. */
export type Colour = [red: number, green: number, blue: number];
export type Tone = (red: number, green: number, blue: number) => Colour;

/** So many steps of each colour are in the table; what lies between is interpolated. */
export const STEPS = 17;

/** The looks by name, in the order in which they are offered. */
export const LOOKS: Record<string, Tone> = {
  golden: (r, g, b) => [r * 1.08 + 0.03, g * 1.01 + 0.01, b * 0.82],
  rose: (r, g, b) => [r * 1.04 + 0.04, g * 0.94 + 0.01, b * 0.98 + 0.04],
  vivid: (r, g, b) => saturated(r, g, b, 1.4),
  film: (r, g, b) => [0.04 + 0.92 * curve(r), 0.05 + 0.9 * curve(g), 0.08 + 0.82 * curve(b)],
  fade: (r, g, b) => [0.11 + r * 0.8, 0.1 + g * 0.81, 0.13 + b * 0.76],
  dusk: (r, g, b) => {
    const light = lightOf(r, g, b);
    return [r + (light - 0.5) * 0.2, g * 0.94, b + (0.5 - light) * 0.24];
  },
  frost: (r, g, b) => [r * 0.86, g * 0.99 + 0.01, b * 1.06 + 0.05],
  sepia: (r, g, b) => {
    const light = lightOf(r, g, b);
    return [light * 1.06 + 0.05, light * 0.88 + 0.02, light * 0.66];
  },
  noir: (r, g, b) => {
    const light = curve(lightOf(r, g, b));
    return [light, light, light];
  },
};

/** All that happens to a colour for itself: brighter skin, then warmth, then the look. */
export function toneOf(picture: Picture): Tone {
  const look = LOOKS[picture.look];
  return (red, green, blue) => {
    const bright = brightened([red, green, blue], picture.bright);
    const warm = warmed(bright, picture.warm);
    return look ? between(warm, look(...warm), picture.strength) : warm;
  };
}

/** How surely a colour is skin's, dark or light, from 0 to 1: by its hue, not by its brightness. The shader says the same. */
export function skin(red: number, green: number, blue: number): number {
  const light = lightOf(red, green, blue);
  const cb = (blue - light) * 0.564 + 0.5;
  const cr = (red - light) * 0.713 + 0.5;
  return ramp(0.3, 0.36, cb) * (1 - ramp(0.5, 0.54, cb)) * ramp(0.51, 0.545, cr) * (1 - ramp(0.66, 0.71, cr)) * ramp(0.05, 0.16, light);
}

/** The tone in so many steps of each colour, red fastest, as pixels of four bytes. */
export function tableOf(tone: Tone, steps: number): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(steps * steps * steps * 4);
  let at = 0;
  for (let blue = 0; blue < steps; blue++)
    for (let green = 0; green < steps; green++)
      for (let red = 0; red < steps; red++) {
        const colour = tone(red / (steps - 1), green / (steps - 1), blue / (steps - 1));
        for (const part of colour) table[at++] = Math.round(255 * held(part));
        table[at++] = 255;
      }
  return table;
}

function brightened([red, green, blue]: Colour, amount: number): Colour {
  const by = 0.45 * amount * (0.25 + 0.75 * skin(red, green, blue));
  const lift = (part: number) => part + by * part * (1 - part);
  return [lift(red), lift(green), lift(blue)];
}

function warmed([red, green, blue]: Colour, amount: number): Colour {
  return [held(red * (1 + 0.12 * amount)), held(green * (1 + 0.02 * amount)), held(blue * (1 - 0.18 * amount))];
}

function saturated(red: number, green: number, blue: number, by: number): Colour {
  const light = lightOf(red, green, blue);
  return [light + (red - light) * by, light + (green - light) * by, light + (blue - light) * by];
}

function between(from: Colour, to: Colour, amount: number): Colour {
  const mix = (one: number, other: number) => one + (held(other) - one) * amount;
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

function lightOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Darker darks and lighter lights. */
function curve(part: number): number {
  const inside = held(part);
  return inside * inside * (3 - 2 * inside);
}

function ramp(from: number, to: number, value: number): number {
  return curve((value - from) / (to - from));
}

function held(part: number): number {
  return Math.max(0, Math.min(1, part));
}
