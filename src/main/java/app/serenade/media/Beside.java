package app.serenade.media;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another film to stand beside one's own.
 *
 * @param first whether it stands first: on the left, above, or small in the corner
 * @param from where it was when one's own began
 * @param volume how loud it is, in hundredths
 */
public record Beside(UUID film, boolean first, Duration from, Layout layout, int volume) {
  public static final int LOUDEST = 100;

  /** How the two stand. */
  public enum Layout {
    /** Two upright halves, left and right. */
    BESIDE,
    /** Two halves of an upright picture, above and below. */
    STACKED,
    /** One fills the picture; the other is small in its upper corner. */
    INSET;

    /** As requests and rows say it; null where there is no such layout. */
    public static @Nullable Layout named(String word) {
      return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst().orElse(null);
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Beside {
    if (volume < 0 || volume > LOUDEST) throw new IllegalArgumentException("volume " + volume);
    if (from.isNegative()) throw new IllegalArgumentException("before its beginning: " + from);
  }
}
