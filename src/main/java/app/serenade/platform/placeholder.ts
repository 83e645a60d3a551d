// A picture in about twenty bytes (the format called ThumbHash), shown until the poster is there. Opaque pictures only.
const HEADER = 5;
const COLOUR_WAVES = 3;
const LONG_WAVES = 7;

export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8ClampedArray<ArrayBuffer>;
}

interface Channel {
  mean: number;
  across: number;
  down: number;
  waves: number[];
}

/** Undefined where these bytes are no such picture. */
export function pixels(coded: string, longSide = 32): Pixels | undefined {
  const bytes = decode(coded);
  if (bytes.length <= HEADER) return undefined;
  const colours = bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16);
  const shape = bytes[3]! | (bytes[4]! << 8);
  const lying = (shape & 0x8000) !== 0;
  const shortWaves = shape & 7;
  const across = Math.max(3, lying ? LONG_WAVES : shortWaves);
  const down = Math.max(3, lying ? shortWaves : LONG_WAVES);
  const next = waves(bytes);
  const light = channel((colours & 63) / 63, across, down, ((colours >> 18) & 31) / 31, next);
  const yellow = channel(((colours >> 6) & 63) / 31.5 - 1, COLOUR_WAVES, COLOUR_WAVES, (1.25 * ((shape >> 3) & 63)) / 63, next);
  const red = channel(((colours >> 12) & 63) / 31.5 - 1, COLOUR_WAVES, COLOUR_WAVES, (1.25 * ((shape >> 9) & 63)) / 63, next);
  const short = Math.max(1, Math.round((longSide * Math.max(1, shortWaves)) / LONG_WAVES));
  const width = lying ? longSide : short;
  const height = lying ? short : longSide;
  return { width, height, rgba: draw(width, height, light, yellow, red) };
}

function decode(coded: string): Uint8Array {
  try {
    return Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Four bits a wave, from -1 to 1. */
function waves(bytes: Uint8Array): () => number {
  let at = 2 * HEADER;
  return () => {
    const both = bytes[at >> 1] ?? 0x77;
    return ((at++ & 1 ? both >> 4 : both) & 15) / 7.5 - 1;
  };
}

function channel(mean: number, across: number, down: number, scale: number, next: () => number): Channel {
  const found: number[] = [];
  for (let y = 0; y < down; y++) {
    for (let x = y ? 0 : 1; x * down < across * (down - y); x++) found.push(next() * scale);
  }
  return { mean, across, down, waves: found };
}

function at({ mean, across, down, waves }: Channel, u: number, v: number): number {
  let value = mean;
  let wave = 0;
  for (let y = 0; y < down; y++) {
    for (let x = y ? 0 : 1; x * down < across * (down - y); x++) {
      const weight = (x ? 2 : 1) * (y ? 2 : 1);
      value += weight * waves[wave++]! * Math.cos(Math.PI * u * x) * Math.cos(Math.PI * v * y);
    }
  }
  return value;
}

function draw(width: number, height: number, light: Channel, yellow: Channel, red: Channel): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const [l, p, q] = [at(light, u, v), at(yellow, u, v), at(red, u, v)];
      const blue = l - (2 / 3) * p;
      const r = (3 * l - blue + q) / 2;
      rgba.set([255 * r, 255 * (r - q), 255 * blue, 255], 4 * (y * width + x));
    }
  }
  return rgba;
}
