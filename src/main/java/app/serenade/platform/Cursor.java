package app.serenade.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page of rows that are ordered by time and id, newest first. */
public record Cursor(Instant at, UUID id) {
  /** Before all there is. */
  public static final Cursor START =
      new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private static final int TEXT_MAX = 100;

  /** The cursor a program or a link sent back, the start where there is none or it is none. */
  public static Cursor of(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > TEXT_MAX) return START;
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = decoded.split(" ", 2);
      var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
      return new Cursor(at, UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException malformed) {
      return START;
    }
  }

  public boolean isStart() {
    return equals(START);
  }

  @Override
  public String toString() {
    var text = ChronoUnit.MICROS.between(Instant.EPOCH, at) + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
