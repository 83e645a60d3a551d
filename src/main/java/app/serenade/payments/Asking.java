package app.serenade.payments;

import java.time.Duration;
import java.time.Instant;

/**
 * When a provider is asked what became of something: soon at first, later at a distance that grows
 * with how long it has been open. A payout or a refund is asked for until it is decided; a payment
 * that nobody made is closed in the end.
 */
final class Asking {
  static final Duration SOON = Duration.ofSeconds(20);
  static final Duration SELDOM = Duration.ofHours(12);
  static final Duration CLOSED_AFTER = Duration.ofDays(7);

  private Asking() {}

  static Instant first(Instant since) {
    return since.plus(SOON);
  }

  /** A quarter of the time it has been open, but neither too soon nor too seldom. */
  static Instant next(Instant since, Instant now) {
    var quarter = Duration.between(since, now).dividedBy(4);
    if (quarter.compareTo(SOON) < 0) return now.plus(SOON);
    return now.plus(quarter.compareTo(SELDOM) > 0 ? SELDOM : quarter);
  }

  /** Whether a payment is so old that it is taken for abandoned. */
  static boolean isOver(Instant since, Instant now) {
    return now.isAfter(since.plus(CLOSED_AFTER));
  }
}
