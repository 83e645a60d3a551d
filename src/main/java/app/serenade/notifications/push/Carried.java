package app.serenade.notifications.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a message to a push service. */
sealed interface Carried {
  /** It will reach the browser. */
  record Taken() implements Carried {}

  /** There is no such subscription any more. */
  record Gone() implements Carried {}

  /** This message will never be taken. */
  record Refused(String why) implements Carried {}

  /**
   * It may be taken later.
   *
   * @param after how long to wait, where the push service said so
   */
  record Later(String why, @Nullable Duration after) implements Carried {}
}
