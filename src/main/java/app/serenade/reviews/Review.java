package app.serenade.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fan thought of a video made for them.
 *
 * @param stars 1 to 5, or null where the fan gave words only
 * @param words empty where the fan gave stars only
 * @param named whether everybody may know who says this
 */
public record Review(
    UUID id, @Nullable Integer stars, String words, boolean named, Instant postedAt) {
  static final int STARS_MAX = 5;
  static final int WORDS_MAX = 1000;

  public Review {
    if (stars == null && words.isEmpty()) throw new IllegalArgumentException("says nothing");
    if (stars != null && (stars < 1 || stars > STARS_MAX))
      throw new IllegalArgumentException("stars: " + stars);
  }
}
