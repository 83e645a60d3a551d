package app.serenade.media;

import java.time.Duration;
import java.util.UUID;

/**
 * Another film to stand beside one's own, half and half.
 *
 * @param first whether it stands first, on the left
 * @param from where it was when one's own began
 */
public record Beside(UUID film, boolean first, Duration from) {
  public Beside {
    if (from.isNegative()) throw new IllegalArgumentException("before its beginning: " + from);
  }
}
