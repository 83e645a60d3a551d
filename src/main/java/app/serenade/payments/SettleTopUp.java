package app.serenade.payments;

import app.serenade.payments.TopUp.Failed;
import app.serenade.payments.TopUp.Paid;
import app.serenade.payments.TopUp.Pending;
import app.serenade.payments.TopUp.Unpaid;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Wallet;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what the provider's answer means for a top-up: the coins arrive once, however often told.
 */
@Component
class SettleTopUp {
  private static final Logger LOG = LoggerFactory.getLogger(SettleTopUp.class);

  private final TopUpStore topUps;
  private final Wallet wallet;
  private final Live live;
  private final Clock clock;

  SettleTopUp(TopUpStore topUps, Wallet wallet, Live live, Clock clock) {
    this.topUps = topUps;
    this.wallet = wallet;
    this.live = live;
    this.clock = clock;
  }

  /** The top-up as it is now; null where there is none. */
  @Transactional
  public @Nullable TopUp with(UUID id, Provider.Answer answer) {
    var topUp = topUps.lock(id);
    return switch (answer) {
      case Provider.Answer.Open() -> topUp;
      case Provider.Answer.Paid(var amount) ->
          topUp instanceof Unpaid unpaid ? credit(unpaid, amount) : topUp;
      case Provider.Answer.Failed(var reason) ->
          topUp instanceof Pending pending ? end(pending, reason) : topUp;
    };
  }

  private TopUp credit(Unpaid unpaid, Money amount) {
    var order = unpaid.order();
    if (!amount.equals(order.price())) {
      LOG.error("top-up {} of {} was paid with {}: no coins", order.id(), order.price(), amount);
      return unpaid;
    }
    Paid paid = unpaid.paid(clock.instant());
    wallet.topUp(order.id(), order.account(), order.coins(), order.price());
    return save(paid);
  }

  private TopUp end(Pending pending, String reason) {
    Failed failed = pending.failed(reason, clock.instant());
    return save(failed);
  }

  private TopUp save(TopUp topUp) {
    topUps.save(topUp);
    live.hint("account/" + topUp.order().account(), "wallet");
    return topUp;
  }
}
