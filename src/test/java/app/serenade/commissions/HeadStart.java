package app.serenade.commissions;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Lets two sides meet where they exclude each other, though one has a longer way there: whoever won
 * begins a little later the next time, by ever smaller steps.
 */
final class HeadStart {
  private static final Duration LAST_STEP = Duration.ofNanos(250_000);

  private long step;

  /** How much later than the first the second begins; negative where it begins earlier. */
  private long secondWaits;

  private int lastWinner = -1;

  /**
   * @param first about how much longer one of the ways is
   */
  HeadStart(Duration first) {
    step = first.toNanos();
  }

  /** The answers of both, who begin as far apart as makes them meet. */
  <T> List<T> ask(IntFunction<T> question) {
    return Together.ask(
        2,
        side -> {
          var wait = side == 0 ? -secondWaits : secondWaits;
          if (wait > 0) LockSupport.parkNanos(wait);
          return question.apply(side);
        });
  }

  void wonBy(int side) {
    if (lastWinner >= 0 && lastWinner != side) step = Math.max(step / 2, LAST_STEP.toNanos());
    secondWaits += side == 0 ? -step : step;
    lastWinner = side;
  }
}
