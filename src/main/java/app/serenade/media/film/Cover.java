package app.serenade.media.film;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a film that its poster shows.
 *
 * @param picked by its maker, or null for one near the start
 */
public record Cover(@Nullable Duration picked) {
  public static final Cover USUAL = new Cover(null);

  private static final Duration LAST_PICTURE = Duration.ofMillis(100);
  private static final Duration STEP_BACK = Duration.ofMillis(500);

  public static Cover at(Duration moment) {
    return new Cover(moment);
  }

  /**
   * Where to look for a picture, the best first: sound may go on when there are no more of them.
   */
  List<Duration> moments(Duration length) {
    var usual = shorter(Duration.ofSeconds(1), length.dividedBy(3));
    if (picked == null) return List.of(usual);
    var at = length.isZero() ? picked : shorter(picked, from(length, LAST_PICTURE));
    return back(at, usual);
  }

  /** From a moment back, with steps that grow. */
  private static List<Duration> back(Duration from, Duration usual) {
    var moments = new ArrayList<>(List.of(from));
    var step = STEP_BACK;
    for (var at = from(from, step); at.isPositive(); at = from(at, step)) {
      moments.add(at);
      step = step.multipliedBy(2);
    }
    moments.add(usual);
    return moments;
  }

  private static Duration from(Duration length, Duration less) {
    return length.compareTo(less) > 0 ? length.minus(less) : Duration.ZERO;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
