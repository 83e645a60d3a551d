// Effects as data: each is some of a closed list of operations with at most four numbers; one shader knows them all. No browser in here.

/** What each operation's numbers are. The catalogue is the server's; this list is the shader's. */
export const OPERATIONS = {
  /** The left half, the upper half, or both, again on the other side: across, down. */
  mirror: 2,
  /** The picture several times: columns, rows. */
  split: 2,
  /** Nearer at each beat: by how much, beats a second. */
  pulse: 2,
  /** Bands and colours that jump: by how much, jumps a second. */
  shift: 2,
  /** A light of this colour that moves over the picture: red, green, blue, strength. */
  light: 4,
  /** Few colours: how many steps of each. */
  steps: 1,
  /** Film's grain: how much, and how much the whole flickers. */
  grain: 2,
  /** Darker towards the corners: by how much. */
  shade: 1,
  /** The maker's words: how far down, how large. */
  words: 2,
} as const;

export type Operation = keyof typeof OPERATIONS;
export type Effect = Partial<Record<Operation, number[]>>;

export const NO_EFFECT: Effect = {};

/** Four numbers for the shader; all are zero where the effect has no such operation. */
export function numbersOf(effect: Effect, operation: Operation): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = effect[operation] ?? [];
  return [a, b, c, d];
}

/** What the page says of an effect; what this shader does not know is not there. */
export function effectOf(described: string | undefined): Effect {
  if (!described) return NO_EFFECT;
  const said = JSON.parse(described) as Record<string, number[]>;
  return Object.fromEntries(Object.entries(said).filter(([name]) => name in OPERATIONS));
}
