package app.serenade.payments;

import java.time.Clock;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's event into the books, once per event id, together with its effect. */
@NamedInterface("rooms")
@Component
public class HearEvent {
  private final TopUpStore topUps;
  private final SettleTopUp settleTopUp;
  private final SettleCharge settleCharge;
  private final SettlePayout settlePayout;
  private final Clock clock;

  HearEvent(
      TopUpStore topUps,
      SettleTopUp settleTopUp,
      SettleCharge settleCharge,
      SettlePayout settlePayout,
      Clock clock) {
    this.topUps = topUps;
    this.settleTopUp = settleTopUp;
    this.settleCharge = settleCharge;
    this.settlePayout = settlePayout;
    this.clock = clock;
  }

  /** Whether it was heard for the first time. */
  @Transactional
  public boolean once(
      String provider, String event, Provider.Topic topic, UUID about, Provider.Answer answer) {
    if (!topUps.hear(provider, event, about, clock.instant())) return false;
    switch (topic) {
      case PAYMENT -> payment(about, answer);
      case REFUND -> {
        settleTopUp.givenBack(about, answer);
        settleCharge.givenBack(about, answer);
      }
      case PAYOUT -> {
        var _ = settlePayout.with(about, answer);
      }
    }
    return true;
  }

  private void payment(UUID about, Provider.Answer answer) {
    if (settleTopUp.with(about, answer) != null) return;
    var _ = settleCharge.with(about, answer);
  }
}
