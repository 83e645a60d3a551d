package app.serenade.notifications;

import app.serenade.platform.Cursor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, newest first.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record Page<T>(List<T> rows, @Nullable String next) {
  static final int LENGTH = 20;

  /** Of rows that were asked for with one more than the page holds. */
  static <T> Page<T> of(List<T> rows, int length, Function<T, Cursor> cursor) {
    if (rows.size() <= length) return new Page<>(rows, null);
    var page = rows.subList(0, length);
    return new Page<>(page, cursor.apply(page.getLast()).toString());
  }

  static <T> Page<T> none() {
    return new Page<>(List.of(), null);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
