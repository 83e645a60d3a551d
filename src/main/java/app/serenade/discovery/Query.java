package app.serenade.discovery;

import app.serenade.platform.Typed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param typed as it goes back into the field
 * @param words as names are compared with it, in small letters
 */
record Query(String typed, String words) {
  /** Longer than every name; what is typed beyond it finds nothing more. */
  static final int TYPED_MAX = 100;

  static Query of(@Nullable String given) {
    var line = Typed.line(given == null ? "" : given);
    var typed =
        line.codePointCount(0, line.length()) <= TYPED_MAX
            ? line
            : line.substring(0, line.offsetByCodePoints(0, TYPED_MAX));
    return new Query(typed, typed.toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return handle().isEmpty();
  }

  /** Handles are often written with the sign before them. */
  String handle() {
    return words.startsWith("@") ? words.substring(1) : words;
  }
}
