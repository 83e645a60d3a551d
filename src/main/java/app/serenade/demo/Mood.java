package app.serenade.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Quiet music: a soft chord that swells, and single notes plucked over it, with an echo.
 *
 * @param root the lowest note in Hz
 * @param beat from one plucked note to the next, in seconds
 * @param melody half tones above the root, plucked in this order
 */
record Mood(double root, double beat, int... melody) {
  static final Mood MAJOR = new Mood(130.81, 0.55, 12, 16, 19, 24, 19, 16, 14, 19);
  static final Mood DORIAN = new Mood(146.83, 0.62, 12, 15, 21, 19, 24, 22, 19, 15);
  static final Mood PENTATONIC = new Mood(110.0, 0.48, 24, 19, 21, 16, 28, 24, 21, 19);
  static final Mood LYDIAN = new Mood(123.47, 0.7, 12, 18, 19, 23, 26, 23, 19, 18);
  private static final double TUNING = 12;

  /** A graph of ffmpeg's filters with the output {@code [sound]}. */
  String graph(Duration length) {
    var end = length.toMillis() / 1000.0;
    return ("aevalsrc=exprs='%s+%s':s=48000,tremolo=f=3.6:d=0.12,lowpass=f=2400,"
            + "aecho=0.8:0.75:370|790:0.34|0.2,afade=t=in:d=0.6,"
            + "afade=t=out:st=%s:d=0.9,aformat=channel_layouts=stereo[sound]")
        .formatted(chord(), plucked(), number(Math.max(0, end - 0.9)));
  }

  private String chord() {
    return Arrays.stream(new int[] {0, 7, 12, melody[1]})
        .mapToObj(step -> "sin(2*PI*%s*t+0.7*sin(0.8*t))".formatted(number(pitch(step))))
        .collect(Collectors.joining("+", "0.035*(1-exp(-t))*(", ")"));
  }

  /** Each note by its own turn in the bar. */
  private String plucked() {
    var notes = new StringBuilder();
    for (int turn = 0; turn < melody.length; turn++) {
      if (turn > 0) notes.append('+');
      var since = "mod(t+%s,%s)".formatted(number(bar() - turn * beat), number(bar()));
      var sound = "exp(-3.2*%s)*sin(2*PI*%s*t)".formatted(since, number(pitch(melody[turn])));
      notes.append("gte(t,").append(number(turn * beat)).append(")*").append(sound);
    }
    return "0.11*(" + notes + ")";
  }

  private double bar() {
    return beat * melody.length;
  }

  private double pitch(int halfTones) {
    return root * Math.pow(2, halfTones / TUNING);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
