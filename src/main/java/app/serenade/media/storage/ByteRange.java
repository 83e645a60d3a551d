package app.serenade.media.storage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that is asked for: the first byte, and the one after the last. */
record ByteRange(long start, long end) {
  private static final int LONGEST_HEADER = 200;
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Nothing of the file lies in the range asked for. */
  static final ByteRange NONE = new ByteRange(0, 0);

  /**
   * Null where the whole file is to be sent: no header, several ranges, or one that makes no sense.
   */
  static @Nullable ByteRange of(@Nullable String header, long size) {
    if (header == null || header.length() > LONGEST_HEADER) return null;
    var match = ONE.matcher(header.strip());
    if (!match.matches()) return null;
    String from = match.group(1), to = match.group(2);
    if (from.isEmpty()) return to.isEmpty() ? null : last(Long.parseLong(to), size);
    var start = Long.parseLong(from);
    var end = to.isEmpty() ? size : Math.min(size, Long.parseLong(to) + 1);
    if (!to.isEmpty() && Long.parseLong(to) < start) return null;
    return start >= size ? NONE : new ByteRange(start, end);
  }

  long length() {
    return end - start;
  }

  private static ByteRange last(long count, long size) {
    return count == 0 ? NONE : new ByteRange(Math.max(0, size - count), size);
  }
}
