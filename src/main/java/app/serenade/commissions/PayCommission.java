package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.payments.Charges;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Held;
import app.serenade.wallet.Wallet;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fan pays: the price goes from the wallet to what is held for the commission, and the creator
 * sees the request. A price in a currency is charged by the provider; {@link TakeCharge} goes on
 * from there. Paying again changes nothing.
 */
@Component
@CheckReturnValue
public class PayCommission {
  public sealed interface Outcome {
    /** It is paid, now or since earlier; this is what it is now. */
    record Paid(Commission commission) implements Outcome {}

    record TooLittle(Money missing) implements Outcome {}

    /**
     * The price is in a currency: the fan pays at the provider, and the request is sent once that
     * is confirmed.
     *
     * @param charge asked for now, or before and not decided yet
     */
    record PayAt(UUID charge) implements Outcome {}

    /**
     * The creator stopped taking requests meanwhile, from all or from this fan; nothing was
     * charged.
     */
    record Closed(Commission commission) implements Outcome {}

    /** It was not paid in time. */
    record TooLate() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final CommissionStore commissions;
  private final Transitions transitions;
  private final StillOpen stillOpen;
  private final Wallet wallet;
  private final Charges charges;

  PayCommission(
      CommissionStore commissions,
      Transitions transitions,
      StillOpen stillOpen,
      Wallet wallet,
      Charges charges) {
    this.commissions = commissions;
    this.transitions = transitions;
    this.stillOpen = stillOpen;
    this.wallet = wallet;
    this.charges = charges;
  }

  @Transactional
  public Outcome by(UUID fan, UUID id) {
    var locked = commissions.lock(id);
    if (locked == null || !Party.isFan(fan, locked.commission())) return new Outcome.NotFound();
    return switch (locked.commission().asOf(locked.now())) {
      case AwaitingPayment awaiting -> pay(locked, awaiting);
      case Abandoned abandoned -> new Outcome.TooLate();
      case Commission paid -> new Outcome.Paid(paid);
    };
  }

  /** With a price of 0 there is nothing to ask the fan: Confirm submits at once. */
  Commission free(Commission placed) {
    return by(placed.terms().fan(), placed.id()) instanceof Outcome.Paid(var commission)
        ? commission
        : placed;
  }

  private Outcome pay(Locked locked, AwaitingPayment awaiting) {
    var terms = awaiting.terms();
    if (!stillOpen.to(terms)) return new Outcome.Closed(awaiting);
    var price = terms.price();
    if (!price.unit().isCoins() && !price.isZero())
      return new Outcome.PayAt(
          charges.ask(terms.id(), terms.fan(), price, "/checkout/" + terms.id()));
    return switch (wallet.hold(terms.id(), terms.fan(), price)) {
      case Held.Done held ->
          new Outcome.Paid(transitions.keep(locked, awaiting.pay(locked.now())).commission());
      case Held.TooLittle(var missing) -> new Outcome.TooLittle(missing);
      case Held.AlreadyHeld held ->
          throw new IllegalStateException("held and yet unpaid: " + terms.id());
    };
  }
}
