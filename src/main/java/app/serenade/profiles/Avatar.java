package app.serenade.profiles;

import java.util.Locale;

/**
 * The picture of an account: its initial on a colour that its handle decides.
 *
 * @param tone one of the tones of the avatar's style, 0 to 6
 */
public record Avatar(String initial, int tone) {
  private static final int TONES = 7;

  public static Avatar of(String handle, String name) {
    var shown = name.isBlank() ? handle : name.strip();
    var initial = Character.toString(shown.codePointAt(0)).toUpperCase(Locale.ROOT);
    return new Avatar(initial, Math.floorMod(handle.hashCode(), TONES));
  }
}
