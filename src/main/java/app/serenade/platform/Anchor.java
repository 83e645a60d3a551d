package app.serenade.platform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The way from a video into a function: custom video, duet, effect.
 *
 * @param icon a lucide name
 * @param line one line of what happens
 * @param target the path it leads to
 * @param rating what came of it for others, or null where nobody gave stars
 */
public record Anchor(
    String icon, String name, String line, String target, @Nullable Rating rating) {
  /** Without a rating. */
  public Anchor(String icon, String name, String line, String target) {
    this(icon, name, line, target, null);
  }

  /**
   * What others thought.
   *
   * @param average of the stars, to one decimal
   * @param reviews how many there are, those without stars included
   */
  public record Rating(BigDecimal average, long reviews) {}
}
