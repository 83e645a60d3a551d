package app.serenade.media.film;

import java.time.Duration;

/** How long and how large a film for one purpose may be. */
public record Limits(Duration longest, long bytes) {
  /** A camera that stops at the limit still writes the frames it has begun. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  boolean allow(Duration length) {
    return length.compareTo(longest.plus(GRACE)) <= 0;
  }
}
