package app.serenade.notifications.push;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a push service wants us to wait (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** In seconds or until a date; null where it says neither. */
  static @Nullable Duration in(String said, Clock clock) {
    if (SECONDS.matcher(said).matches()) return Duration.ofSeconds(Long.parseLong(said));
    try {
      var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(clock.instant(), until.toInstant());
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
