package app.serenade.commissions;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a delivered video at which a point of the brief was ticked off.
 *
 * @param point which one, from 0
 */
public record Chapter(int point, Duration at) {

  /** Out of "0:1200,2:5400", points and milliseconds; null where it is none of that. */
  public static @Nullable List<Chapter> read(String marks) {
    try {
      return Arrays.stream(marks.split(","))
          .filter(mark -> !mark.isBlank())
          .map(mark -> mark.split(":", 2))
          .map(mark -> new Chapter(Integer.parseInt(mark[0]), millis(mark[1])))
          .toList();
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Whether each is about a point of this brief, and none about the same. */
  static boolean fit(List<Chapter> chapters, Brief brief) {
    var points = new HashSet<Integer>();
    var most = brief.points().size();
    return chapters.stream()
        .allMatch(
            chapter ->
                chapter.point >= 0
                    && chapter.point < most
                    && !chapter.at.isNegative()
                    && points.add(chapter.point));
  }

  private static Duration millis(String number) {
    return Duration.ofMillis(Integer.parseInt(number));
  }
}
