package app.serenade.notifications.push;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of an HTTP answer, as far as it is asked for anything. */
final class Answered {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)[ \\r].*");
  private static final Pattern RETRY_AFTER =
      Pattern.compile("(?i)\\nretry-after:[ \\t]*([^\\r\\n]{1,40}?)[ \\t]*\\r");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private Answered() {}

  static int status(String head) throws IOException {
    var found = STATUS.matcher(head);
    if (!found.lookingAt()) throw new IOException("no answer of HTTP");
    return Integer.parseInt(found.group(1));
  }

  /** How long to wait, in seconds or until a date; null where it does not say. */
  static @Nullable Duration after(String head, Clock clock) {
    var found = RETRY_AFTER.matcher(head);
    if (!found.find()) return null;
    var said = found.group(1);
    if (SECONDS.matcher(said).matches()) return Duration.ofSeconds(Long.parseLong(said));
    try {
      var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(clock.instant(), until.toInstant());
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
