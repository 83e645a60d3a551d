package app.serenade.commissions.requests;

import app.serenade.commissions.CommissionSettings;
import app.serenade.offers.Conditions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells offers the fee and the deadlines that commissions are placed with. */
@Component
class CommissionConditions implements Conditions {
  private final CommissionSettings settings;

  CommissionConditions(CommissionSettings settings) {
    this.settings = settings;
  }

  @Override
  public int feePercent() {
    return settings.feePercent();
  }

  @Override
  public Duration toAnswer() {
    return settings.toAnswer();
  }

  @Override
  public Duration toDeliver() {
    return settings.toDeliver();
  }
}
