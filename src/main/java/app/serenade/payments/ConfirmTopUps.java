package app.serenade.payments;

import app.serenade.payments.TopUp.Order;
import app.serenade.payments.TopUp.Pending;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider what became of payments whose event is late or lost. */
@Component
class ConfirmTopUps {
  static final Duration LATE = Duration.ofSeconds(20);
  static final Duration GIVE_UP = Duration.ofDays(7);
  static final int BATCH = 200;
  private static final Logger LOG = LoggerFactory.getLogger(ConfirmTopUps.class);

  private final TopUpStore topUps;
  private final Provider provider;
  private final SettleTopUp settle;
  private final Clock clock;

  ConfirmTopUps(TopUpStore topUps, Provider provider, SettleTopUp settle, Clock clock) {
    this.topUps = topUps;
    this.provider = provider;
    this.settle = settle;
    this.clock = clock;
  }

  /** This account's top-up as it is now, after asking where it is open; null where it has none. */
  @Nullable TopUp of(UUID account, UUID id) {
    var topUp = topUps.find(id, account);
    return topUp instanceof Pending(var order) ? ask(order) : topUp;
  }

  /** How many late ones were asked for. */
  int late() {
    var now = clock.instant();
    var late = topUps.pending(now.minus(GIVE_UP), now.minus(LATE), BATCH);
    for (var order : late) {
      try {
        var _ = ask(order);
      } catch (RuntimeException trouble) {
        LOG.warn("cannot ask {} for top-up {}", provider.name(), order.id(), trouble);
      }
    }
    return late.size();
  }

  private @Nullable TopUp ask(Order order) {
    return settle.with(order.id(), provider.ask(order));
  }
}
