package app.serenade.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as everybody sees it: nothing of the brief, and of the fan only what they chose to show.
 *
 * @param by null where the fan did not want to be named
 */
public record PublicReview(
    UUID id, @Nullable Integer stars, String text, @Nullable By by, Instant postedAt) {
  public record By(String handle, String name) {}
}
