package app.serenade.platform;

import java.util.regex.Pattern;

/**
 * What people type, as it is kept: without invisible control characters and halves of characters,
 * stripped at both ends.
 */
public final class Typed {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
  private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
  private static final Pattern GAPS = Pattern.compile("\\s+");

  private Typed() {}

  /** One line: every run of white space becomes one space. */
  public static String line(String typed) {
    return CONTROLS.matcher(GAPS.matcher(typed).replaceAll(" ")).replaceAll("").strip();
  }

  /** Several lines, with breaks as one character each, however the browser sent them. */
  public static String text(String typed) {
    var lines = BREAKS.matcher(typed).replaceAll("\n");
    return CONTROLS.matcher(lines).replaceAll("").strip();
  }
}
