package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Requested;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.payments.Charged;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Wallet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The provider confirms that the fan paid: the request is sent, unless it was abandoned, paid or
 * confirmed at another price meanwhile, or the creator takes no requests any more. Then the money
 * is not taken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeCharge implements Charged {
  private final CommissionStore commissions;
  private final Transitions transitions;
  private final StillOpen stillOpen;
  private final Wallet wallet;
  private final Live live;

  TakeCharge(
      CommissionStore commissions,
      Transitions transitions,
      StillOpen stillOpen,
      Wallet wallet,
      Live live) {
    this.commissions = commissions;
    this.transitions = transitions;
    this.stillOpen = stillOpen;
    this.wallet = wallet;
    this.live = live;
  }

  @Override
  public void lock(UUID commission) {
    var _ = commissions.lock(commission);
  }

  @Override
  public Outcome take(UUID commission, UUID charge, Money price) {
    var locked = commissions.lock(commission);
    if (locked == null) return new Outcome.Unwanted(Why.GONE);
    return switch (locked.commission().asOf(locked.now())) {
      case AwaitingPayment awaiting -> take(locked, awaiting, charge, price);
      case Abandoned _ -> new Outcome.Unwanted(Why.LATE);
      case Requested _, Accepted _, Delivered _, Cancelled _ -> new Outcome.Unwanted(Why.PAID);
    };
  }

  private Outcome take(Locked locked, AwaitingPayment awaiting, UUID charge, Money price) {
    var terms = awaiting.terms();
    if (!terms.price().equals(price)) return new Outcome.Unwanted(Why.CHANGED);
    if (!stillOpen.to(terms)) return new Outcome.Unwanted(Why.CLOSED);
    if (!wallet.holdCharge(terms.id(), charge, terms.fan(), price))
      return new Outcome.Unwanted(Why.PAID);
    var _ = transitions.keep(locked, awaiting.pay(locked.now()));
    return new Outcome.Taken();
  }

  /** Both parties see where the money is. */
  @Override
  public void cameBack(UUID commission) {
    var locked = commissions.lock(commission);
    if (locked == null) return;
    var terms = locked.commission().terms();
    live.hint(List.of("account/" + terms.fan(), "account/" + terms.creator()), "commission");
  }
}
