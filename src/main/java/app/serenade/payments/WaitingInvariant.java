package app.serenade.payments;

import app.serenade.platform.Invariant;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A provider says in time what became of payouts and refunds; an operator looks into the others.
 */
@Component
class WaitingInvariant implements Invariant {
  private final PaymentChecksReads checks;
  private final PaymentSettings settings;
  private final Clock clock;

  WaitingInvariant(PaymentChecksReads checks, PaymentSettings settings, Clock clock) {
    this.checks = checks;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "no payout or refund waits too long for its provider";
  }

  @Override
  public List<String> breaches() {
    return checks.waitingSince(clock.instant().minus(settings.lookedIntoAfter()));
  }
}
