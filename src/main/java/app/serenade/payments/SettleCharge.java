package app.serenade.payments;

import app.serenade.payments.Charge.Pending;
import app.serenade.payments.Charge.Unpaid;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Rates;
import app.serenade.wallet.Wallet;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what the provider's answer means for a charge, once, however often told: what it paid for
 * takes the money, or all of it goes back.
 */
@Component
class SettleCharge {
  private static final Logger LOG = LoggerFactory.getLogger(SettleCharge.class);

  private final ChargeStore charges;
  private final Charged charged;
  private final Wallet wallet;
  private final Rates rates;
  private final Live live;
  private final Clock clock;

  SettleCharge(
      ChargeStore charges, Charged charged, Wallet wallet, Rates rates, Live live, Clock clock) {
    this.charges = charges;
    this.charged = charged;
    this.wallet = wallet;
    this.rates = rates;
    this.live = live;
    this.clock = clock;
  }

  /** The charge as it is now; null where there is none. */
  @Transactional
  public @Nullable Charge with(UUID id, Provider.Answer answer) {
    var known = charges.find(id);
    if (known == null) return null;
    charged.lock(known.order().ref());
    var charge = charges.lock(id);
    return switch (answer) {
      case Provider.Answer.Open() -> charge;
      case Provider.Answer.Paid(var amount) ->
          charge instanceof Unpaid unpaid ? arrived(unpaid, amount) : charge;
      case Provider.Answer.Failed(var reason) ->
          charge instanceof Pending pending
              ? save(pending.failed(reason, clock.instant()))
              : charge;
    };
  }

  private Charge arrived(Unpaid unpaid, Money amount) {
    var order = unpaid.order();
    if (!amount.equals(order.price())) {
      LOG.error("charge {} of {} was paid with {}: not taken", order.id(), order.price(), amount);
      return unpaid;
    }
    return switch (charged.take(order.ref(), order.id(), amount)) {
      case Charged.Outcome.Taken() -> save(unpaid.taken(clock.instant()));
      case Charged.Outcome.Unwanted(var why) -> {
        wallet.bounce(order.id(), order.account(), amount);
        yield save(unpaid.bounced(why.reason(), clock.instant()));
      }
    };
  }

  /** The provider gave back what waited for that, or refuses to: then the payer has it as coins. */
  @Transactional
  public void givenBack(UUID id, Provider.Answer answer) {
    var known = charges.find(id);
    if (known == null || answer instanceof Provider.Answer.Open) return;
    var order = known.order();
    charged.lock(order.ref());
    var _ = charges.lock(id);
    switch (answer) {
      case Provider.Answer.Open() -> {}
      case Provider.Answer.Paid(var amount) -> returned(order, amount);
      case Provider.Answer.Failed failed -> credited(order);
    }
  }

  private void returned(Charge.Order order, Money amount) {
    if (!amount.equals(order.price()))
      LOG.error("of charge {} of {} came back {}", order.id(), order.price(), amount);
    else if (wallet.returned(order.id(), order.account())) back(order, null);
  }

  /** Rounded up: the payer gets no less than they paid. */
  private void credited(Charge.Order order) {
    var coins = rates.coins(order.price(), RoundingMode.CEILING);
    if (coins == null)
      LOG.error("charge {} cannot be given back, and there is no rate for it", order.id());
    else if (wallet.credit(order.id(), order.account(), coins)) back(order, coins);
  }

  private void back(Charge.Order order, @Nullable Money coins) {
    if (!charges.returned(order.id(), new Charge.Back(clock.instant(), coins))) return;
    charged.cameBack(order.ref());
    hint(order);
  }

  private Charge save(Charge charge) {
    charges.save(charge);
    hint(charge.order());
    return charge;
  }

  private void hint(Charge.Order order) {
    live.hint("account/" + order.account(), "wallet");
  }
}
