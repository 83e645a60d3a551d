package app.serenade.payments;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's event into the books, once per event id, together with its effect. */
@Component
class HearEvent {
  private final TopUpStore topUps;
  private final SettleTopUp settle;
  private final Clock clock;

  HearEvent(TopUpStore topUps, SettleTopUp settle, Clock clock) {
    this.topUps = topUps;
    this.settle = settle;
    this.clock = clock;
  }

  /** Whether it was heard for the first time. */
  @Transactional
  public boolean once(String provider, String event, UUID topUp, Provider.Answer answer) {
    if (!topUps.hear(provider, event, topUp, clock.instant())) return false;
    var _ = settle.with(topUp, answer);
    return true;
  }
}
