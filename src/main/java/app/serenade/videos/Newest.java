package app.serenade.videos;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of videos, newest first.
 *
 * @param next where the page after it begins, or null where this is the last
 */
public record Newest(List<Video> videos, @Nullable UUID next) {
  /** Later than every video: where the first page begins. */
  public static final UUID FIRST = new UUID(-1, -1);

  /** Of a query that asked for one more than a page holds. */
  public static Newest of(List<Video> found, int most) {
    if (found.size() <= most) return new Newest(found, null);
    var page = found.subList(0, most);
    return new Newest(List.copyOf(page), page.getLast().id());
  }
}
