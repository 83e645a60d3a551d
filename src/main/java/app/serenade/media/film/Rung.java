package app.serenade.media.film;

import java.util.ArrayList;
import java.util.List;

/**
 * One size of a film's ladder: how long its short side is at most, and how many bits it may spend.
 */
public enum Rung {
  P360(360, "700k", "1200k", "64k"),
  P480(480, "1250k", "2200k", "96k"),
  P720(720, "2800k", "5000k", "128k"),
  P1080(1080, "5000k", "9000k", "128k");

  /** Made first: small enough to be there soon, large enough for every phone. */
  public static final Rung FIRST = P480;

  private final int side;
  private final String most;
  private final String buffer;
  private final String sound;

  Rung(int side, String most, String buffer, String sound) {
    this.side = side;
    this.most = most;
    this.buffer = buffer;
    this.sound = sound;
  }

  /** All that a film of this size gets, in the order they are made; none is larger than it. */
  public static List<Rung> ladder(int width, int height) {
    var source = Math.min(width, height);
    var rungs = new ArrayList<>(List.of(FIRST));
    if (source > P480.side) rungs.add(P720);
    if (source > P720.side) rungs.add(P1080);
    if (source > P360.side) rungs.add(P360);
    return rungs;
  }

  public int side() {
    return side;
  }

  String most() {
    return most;
  }

  String buffer() {
    return buffer;
  }

  String sound() {
    return sound;
  }
}
