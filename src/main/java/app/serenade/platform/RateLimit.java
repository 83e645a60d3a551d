package app.serenade.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what somebody does in each stretch of time, on all nodes together. */
@Component
@CheckReturnValue
public class RateLimit {
  /** At most so many in each stretch of that length. */
  public record Limit(int most, Duration each) {}

  private final TallyStore tallies;

  RateLimit(TallyStore tallies) {
    this.tallies = tallies;
  }

  /**
   * Counts one more; answers how long to wait before it is allowed again, zero where it is allowed
   * now.
   *
   * @param subject what is counted, and whose: {@code message/<account>}
   */
  public Duration take(String subject, Limit limit) {
    return tallies.add(subject, limit.most(), limit.each());
  }

  /** Takes back one that was counted, because it turned out not to be what the limit is against. */
  public void giveBack(String subject, Limit limit) {
    tallies.remove(subject, limit.each());
  }
}
