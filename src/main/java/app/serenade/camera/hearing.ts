// What can be heard in a film, counted slice by slice, so that any part of it can be judged once it is known what is sent.
import type { Finding } from "./checks.ts";

const RATE = 16_000;
const SLICE_MS = 100;
/** More is not decoded at once, but read piece by piece. */
const MOST_AT_ONCE = 200 << 20;
/** Under this all of it is silence: -50 dB. */
const HEARD = 0.003;
const LIMIT = 0.985;
/** This part of all samples at the limit is heard as a crackle. */
const MOST_AT_LIMIT = 0.002;
const LEAST_HEARD = 0.001;

/** The sound of a film, as far as it can be judged. */
export interface Sound {
  /** What is found between two moments, in milliseconds. */
  between(start: number, end: number | undefined): Finding[];
}

interface Slice {
  samples: number;
  loud: number;
  atLimit: number;
}

const SOUNDLESS: Sound = { between: () => ["soundless"] };
/** This browser cannot tell; whoever sends it can. */
export const UNHEARD: Sound = { between: () => ["unheard"] };

/** Each channel counts: who speaks into one of two is heard, and one that crackles is enough. */
export class Hearing implements Sound {
  readonly #channels: Slice[][] = [];

  /** Samples of one channel, from this moment on, in seconds. */
  add(channel: number, samples: Float32Array, rate: number, from = 0): void {
    const slices = (this.#channels[channel] ??= []);
    for (let at = 0, next = 0; at < samples.length; at = next) {
      const number = Math.max(0, Math.floor((1000 * (from + at / rate)) / SLICE_MS));
      next = Math.max(at + 1, Math.ceil((((number + 1) * SLICE_MS) / 1000 - from) * rate));
      count((slices[number] ??= { samples: 0, loud: 0, atLimit: 0 }), samples.subarray(at, next));
    }
  }

  between(start: number, end: number | undefined): Finding[] {
    const [from, to] = [Math.ceil(start / SLICE_MS), end === undefined ? undefined : Math.floor(end / SLICE_MS)];
    const parts = this.#channels.map((slices) => sum(slices.slice(from, to)));
    if (parts.every(({ samples, loud }) => loud <= samples * LEAST_HEARD)) return ["silent"];
    return parts.some(({ samples, atLimit }) => atLimit > samples * MOST_AT_LIMIT) ? ["clipped"] : [];
  }
}

export async function soundOf(file: Blob): Promise<Sound> {
  if (file.size > MOST_AT_ONCE) return inPieces(file);
  const context = new OfflineAudioContext(1, 1, RATE);
  const decoded = await context.decodeAudioData(await file.arrayBuffer()).catch(() => undefined);
  if (!decoded?.length) return SOUNDLESS;
  const hearing = new Hearing();
  for (let channel = 0; channel < decoded.numberOfChannels; channel++) hearing.add(channel, decoded.getChannelData(channel), decoded.sampleRate);
  return hearing;
}

async function inPieces(file: Blob): Promise<Sound> {
  if (typeof AudioDecoder === "undefined") return UNHEARD;
  const { piecesOf } = await import("./pieces.lazy.ts");
  const pieces = await piecesOf(file);
  if (!pieces) return SOUNDLESS;
  const hearing = new Hearing();
  for await (const { buffer, timestamp } of pieces)
    for (let channel = 0; channel < buffer.numberOfChannels; channel++) hearing.add(channel, buffer.getChannelData(channel), buffer.sampleRate, timestamp);
  return hearing;
}

function count(slice: Slice, samples: Float32Array): void {
  slice.samples += samples.length;
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > HEARD) slice.loud++;
    if (size > LIMIT) slice.atLimit++;
  }
}

function sum(slices: (Slice | undefined)[]): Slice {
  const all = { samples: 0, loud: 0, atLimit: 0 };
  for (const slice of slices) {
    all.samples += slice?.samples ?? 0;
    all.loud += slice?.loud ?? 0;
    all.atLimit += slice?.atLimit ?? 0;
  }
  return all;
}
