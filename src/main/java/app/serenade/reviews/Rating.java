package app.serenade.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a creator's reviews come to.
 *
 * @param reviews how many there are, those without stars included
 * @param average of the stars, to one decimal, or null where nobody gave any
 * @param stars how many gave one star, two, and so on to five
 */
public record Rating(long reviews, @Nullable BigDecimal average, List<Long> stars) {
  static final Rating NONE = new Rating(0, null, List.of(0L, 0L, 0L, 0L, 0L));

  public boolean none() {
    return reviews == 0;
  }

  /** How many of five stars are drawn full. */
  public int full() {
    return average == null ? 0 : average.setScale(0, RoundingMode.HALF_UP).intValue();
  }

  /** How many gave stars. */
  public long rated() {
    return stars.stream().mapToLong(count -> count).sum();
  }
}
