package app.serenade.platform;

import java.util.Locale;

/**
 * What stands for a person who has no picture: the first letter of the name, in a colour of their
 * own.
 */
public final class Initials {
  private static final int TONES = 7;

  private Initials() {}

  public static String of(String name) {
    var trimmed = name.strip();
    if (trimmed.isEmpty()) return "?";
    return trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  public static int tone(String handle) {
    return Math.floorMod(handle.hashCode(), TONES);
  }
}
