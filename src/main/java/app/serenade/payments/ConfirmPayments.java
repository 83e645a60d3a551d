package app.serenade.payments;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Asks the provider what became of what it was asked for and has not told, or told in vain. */
@NamedInterface("rooms")
@Component
public class ConfirmPayments {
  static final int BATCH = 200;
  private static final Logger LOG = LoggerFactory.getLogger(ConfirmPayments.class);

  private final TopUpStore topUps;
  private final ChargeStore charges;
  private final PayoutStore payouts;
  private final Provider provider;
  private final SettleTopUp settleTopUp;
  private final SettleCharge settleCharge;
  private final SettlePayout settlePayout;
  private final Clock clock;

  ConfirmPayments(
      TopUpStore topUps,
      ChargeStore charges,
      PayoutStore payouts,
      Provider provider,
      SettleTopUp settleTopUp,
      SettleCharge settleCharge,
      SettlePayout settlePayout,
      Clock clock) {
    this.topUps = topUps;
    this.charges = charges;
    this.payouts = payouts;
    this.provider = provider;
    this.settleTopUp = settleTopUp;
    this.settleCharge = settleCharge;
    this.settlePayout = settlePayout;
    this.clock = clock;
  }

  /** This account's top-up as it is now, after asking where it is open; null where it has none. */
  public @Nullable TopUp topUp(UUID account, UUID id) {
    var topUp = topUps.find(id, account);
    return topUp instanceof TopUp.Pending(var order) ? ask(order) : topUp;
  }

  /** The same for a charge. */
  public @Nullable Charge charge(UUID account, UUID id) {
    var charge = charges.find(id);
    if (charge == null || !charge.order().account().equals(account)) return null;
    return charge instanceof Charge.Pending(var order) ? ask(order) : charge;
  }

  /** The same for a payout. */
  public @Nullable Payout payout(UUID account, UUID id) {
    var payout = payouts.find(id);
    if (payout == null || !payout.order().account().equals(account)) return null;
    return payout instanceof Payout.Pending(var order) ? ask(order) : payout;
  }

  /** How many that are due were asked for. */
  int late() {
    var now = clock.instant();
    return each(topUps.toAsk(now, BATCH), order -> late(order, now))
        + each(charges.toAsk(now, BATCH), order -> late(order, now))
        + each(payouts.toAsk(now, BATCH), order -> late(order, now));
  }

  /** Each is put off before it is asked: one that makes trouble keeps no others waiting. */
  private void late(TopUp.Order order, Instant now) {
    topUps.askAgain(order.id(), Asking.next(order.at(), now));
    if (Asking.isOver(order.at(), now)) {
      var _ = settleTopUp.with(order.id(), provider.close(order.bill()));
    } else ask(order);
  }

  private void late(Charge.Order order, Instant now) {
    charges.askAgain(order.id(), Asking.next(order.at(), now));
    if (Asking.isOver(order.at(), now)) {
      var _ = settleCharge.with(order.id(), provider.close(order.bill()));
    } else ask(order);
  }

  private void late(Payout.Order order, Instant now) {
    payouts.askAgain(order.id(), Asking.next(order.at(), now));
    ask(order);
  }

  /** How many payments the provider was asked to give back, or again what became of that. */
  int giveBack() {
    var now = clock.instant();
    return each(charges.toGiveBack(now, BATCH), due -> giveBack(due, now))
        + each(topUps.toGiveBack(now, BATCH), due -> giveBack(due, now));
  }

  private void giveBack(TopUpStore.ToGiveBack due, Instant now) {
    var order = due.order();
    topUps.askAgain(order.id(), Asking.next(due.since(), now));
    settleTopUp.givenBack(order.id(), provider.giveBack(order.bill()));
  }

  private void giveBack(ChargeStore.ToGiveBack due, Instant now) {
    var order = due.order();
    charges.askAgain(order.id(), Asking.next(due.since(), now));
    settleCharge.givenBack(order.id(), provider.giveBack(order.bill()));
  }

  /** One that makes trouble does not keep the others waiting. */
  private <T> int each(List<T> orders, Consumer<T> ask) {
    for (var order : orders) {
      try {
        ask.accept(order);
      } catch (RuntimeException trouble) {
        LOG.warn("cannot ask {} for {}", provider.name(), order, trouble);
      }
    }
    return orders.size();
  }

  @CanIgnoreReturnValue
  private @Nullable TopUp ask(TopUp.Order order) {
    return settleTopUp.with(order.id(), provider.ask(order.bill()));
  }

  @CanIgnoreReturnValue
  private @Nullable Charge ask(Charge.Order order) {
    return settleCharge.with(order.id(), provider.ask(order.bill()));
  }

  @CanIgnoreReturnValue
  private @Nullable Payout ask(Payout.Order order) {
    return settlePayout.with(order.id(), provider.ask(order));
  }
}
