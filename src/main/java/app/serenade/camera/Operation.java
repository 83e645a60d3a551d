package app.serenade.camera;

/**
 * What an effect can do to a picture: a closed list, which the shader knows. The numbers of each
 * are described in {@code picture/effects.ts}.
 */
public enum Operation {
  /** The left half again on the right, the upper half below: across, down. */
  MIRROR(2),
  /** The picture several times: columns, rows. */
  SPLIT(2),
  /** Nearer at each beat: by how much, beats a second. */
  PULSE(2),
  /** Bands and colours that jump: by how much, jumps a second. */
  SHIFT(2),
  /** A light that moves over the picture: red, green, blue, strength. */
  LIGHT(4),
  /** Few colours: how many steps of each. */
  STEPS(1),
  /** Film's grain: how much, and how much the whole flickers. */
  GRAIN(2),
  /** Darker towards the corners: by how much. */
  SHADE(1),
  /** The maker's words: how far down, how large. */
  WORDS(2);

  final int numbers;

  Operation(int numbers) {
    this.numbers = numbers;
  }
}
