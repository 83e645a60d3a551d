package app.serenade.payments;

import app.serenade.payments.Payout.Pending;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Earnings;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what the provider's answer means for a payout: gone for good, or back in the income. */
@Component
class SettlePayout {
  private static final Logger LOG = LoggerFactory.getLogger(SettlePayout.class);

  private final PayoutStore payouts;
  private final Earnings earnings;
  private final Live live;
  private final Clock clock;

  SettlePayout(PayoutStore payouts, Earnings earnings, Live live, Clock clock) {
    this.payouts = payouts;
    this.earnings = earnings;
    this.live = live;
    this.clock = clock;
  }

  /** The payout as it is now; null where there is none. */
  @Transactional
  public @Nullable Payout with(UUID id, Provider.Answer answer) {
    var payout = payouts.lock(id);
    return switch (answer) {
      case Provider.Answer.Open() -> payout;
      case Provider.Answer.Paid(var amount) ->
          payout instanceof Pending pending ? paid(pending, amount) : payout;
      case Provider.Answer.Failed(var reason) ->
          payout instanceof Pending pending ? failed(pending, reason) : payout;
    };
  }

  private Payout paid(Pending pending, Money amount) {
    var order = pending.order();
    if (!amount.equals(order.paid())) {
      LOG.error("payout {} of {} was paid as {}", order.id(), order.paid(), amount);
      return pending;
    }
    earnings.paidOut(order.id(), order.paid());
    return save(pending.paid(clock.instant()));
  }

  private Payout failed(Pending pending, String reason) {
    var order = pending.order();
    earnings.payoutFailed(order.id(), order.account(), order.taken(), order.paid());
    return save(pending.failed(reason, clock.instant()));
  }

  private Payout save(Payout payout) {
    payouts.save(payout);
    live.hint("account/" + payout.order().account(), "wallet");
    return payout;
  }
}
