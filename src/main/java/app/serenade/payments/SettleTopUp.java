package app.serenade.payments;

import app.serenade.accounts.Presence;
import app.serenade.payments.TopUp.Bounced;
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
 * Does what the provider's answer means for a top-up: the coins arrive once, however often told;
 * where the account was deleted meanwhile, the money goes back.
 */
@Component
class SettleTopUp {
  private static final Logger LOG = LoggerFactory.getLogger(SettleTopUp.class);

  private final TopUpStore topUps;
  private final Wallet wallet;
  private final Presence presence;
  private final Live live;
  private final Clock clock;

  SettleTopUp(TopUpStore topUps, Wallet wallet, Presence presence, Live live, Clock clock) {
    this.topUps = topUps;
    this.wallet = wallet;
    this.presence = presence;
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
    if (!presence.of(order.account())) return bounce(unpaid);
    Paid paid = unpaid.paid(clock.instant());
    wallet.topUp(order.id(), order.account(), order.coins(), order.price());
    return save(paid);
  }

  /** Nobody could ever spend these coins. */
  private TopUp bounce(Unpaid unpaid) {
    var order = unpaid.order();
    wallet.bounce(order.id(), order.account(), order.price());
    return save(unpaid.bounced(clock.instant()));
  }

  /**
   * The provider gave back what waited for that, or refuses to: then it stands as coins in the
   * wallet of the deleted account, where an operator finds it.
   */
  @Transactional
  public void givenBack(UUID id, Provider.Answer answer) {
    if (!(topUps.lock(id) instanceof Bounced bounced)) return;
    var order = bounced.order();
    switch (answer) {
      case Provider.Answer.Open() -> {}
      case Provider.Answer.Paid(var amount) -> returned(order, amount);
      case Provider.Answer.Failed _ -> {
        if (wallet.credit(order.id(), order.account(), order.coins())) back(order, order.coins());
      }
    }
  }

  private void returned(TopUp.Order order, Money amount) {
    if (!amount.equals(order.price()))
      LOG.error("of top-up {} of {} came back {}", order.id(), order.price(), amount);
    else if (wallet.returned(order.id(), order.account())) back(order, null);
  }

  private void back(TopUp.Order order, @Nullable Money coins) {
    if (!topUps.returned(order.id(), new Charge.Back(clock.instant(), coins)))
      throw new IllegalStateException("came back before: " + order.id());
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
