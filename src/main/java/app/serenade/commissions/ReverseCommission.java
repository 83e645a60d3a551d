package app.serenade.commissions;

import app.serenade.commissions.Commission.Delivered;
import app.serenade.platform.live.Live;
import app.serenade.wallet.Wallet;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An operator gives the fan their money back after delivery, once: income and fee return to where
 * they came from, and what the creator no longer has becomes their debt. The commission stays
 * delivered (spec C6).
 */
@Component
@CheckReturnValue
public class ReverseCommission {
  public sealed interface Outcome {
    /**
     * @param change what both parties are to be told
     */
    record Done(CommissionChanged change) implements Outcome {}

    /** It was reversed before; nothing moved a second time. */
    record Before() implements Outcome {}

    /** It cost nothing, so there is nothing to give back. */
    record Free() implements Outcome {}

    /** Before delivery it is cancelled instead. */
    record NotDelivered(Commission commission) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final CommissionStore commissions;
  private final Wallet wallet;
  private final Live live;

  ReverseCommission(CommissionStore commissions, Wallet wallet, Live live) {
    this.commissions = commissions;
    this.wallet = wallet;
    this.live = live;
  }

  @Transactional
  public Outcome of(UUID id) {
    var locked = commissions.lock(id);
    if (locked == null) return new Outcome.NotFound();
    return switch (locked.commission()) {
      case Delivered delivered -> reverse(delivered.terms(), locked.transition() + 1);
      case Commission other -> new Outcome.NotDelivered(other.asOf(locked.now()));
    };
  }

  private Outcome reverse(Terms terms, int next) {
    if (terms.price().isZero()) return new Outcome.Free();
    if (!wallet.reverse(terms.id(), terms.creator())) return new Outcome.Before();
    live.hint("account/" + terms.fan(), "commission");
    live.hint("account/" + terms.creator(), "commission");
    return new Outcome.Done(
        new CommissionChanged(terms.id(), next, terms.fan(), terms.creator(), Change.REVERSED));
  }
}
