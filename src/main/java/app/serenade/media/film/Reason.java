package app.serenade.media.film;

import java.util.Locale;

/** Why an upload is refused; its key finds the words in the reader's language. */
public enum Reason {
  EMPTY,
  NO_VIDEO,
  TRUNCATED,
  UNREADABLE,
  HIDDEN,
  TOO_SHORT,
  TOO_LONG,
  TOO_LARGE,
  TOO_MANY_PIXELS,
  TOO_MANY_FRAMES,
  TOO_DENSE,
  FAILED;

  public String key() {
    return "media.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
