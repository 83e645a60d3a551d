package app.serenade.commissions;

import app.serenade.commissions.Commission.Ended;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.commissions.DueStore.Lapsed;
import app.serenade.wallet.Wallet;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what the life cycle decided, in the caller's transaction: the row, the money, the
 * consequences go together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@CheckReturnValue
class Transitions {
  private final CommissionStore commissions;
  private final DueStore due;
  private final Wallet wallet;
  private final List<Consequence> consequences;

  Transitions(
      CommissionStore commissions, DueStore due, Wallet wallet, List<Consequence> consequences) {
    this.commissions = commissions;
    this.due = due;
    this.wallet = wallet;
    this.consequences = consequences;
  }

  Moved.Done keep(Locked before, Commission reached) {
    commissions.save(before, reached);
    if (reached instanceof Ended ended) settle(ended);
    var made = made(before, reached);
    consequences.forEach(one -> one.follow(made));
    return new Moved.Done(reached);
  }

  /** The same for many whose time has run out, in a few statements. */
  void keep(List<Lapsed> lapsed) {
    due.end(lapsed);
    wallet.refund(
        lapsed.stream().filter(Transitions::comesBack).map(one -> one.reached().id()).toList());
    var made = lapsed.stream().map(one -> made(one.before(), one.reached())).toList();
    consequences.forEach(one -> one.followLate(made));
  }

  private static Transition made(Locked before, Commission reached) {
    return new Transition(reached, before.transition() + 1);
  }

  private static boolean comesBack(Lapsed lapsed) {
    return lapsed.reached().settlement() instanceof Settlement.Refund
        && !lapsed.reached().terms().price().isZero();
  }

  /** The answer where a move is not possible; a deadline found to have passed is written down. */
  Moved.NotNow notNow(Locked locked) {
    var current = locked.commission().asOf(locked.now());
    return current == locked.commission()
        ? new Moved.NotNow(current)
        : new Moved.NotNow(keep(locked, current).commission());
  }

  private void settle(Ended ended) {
    var terms = ended.terms();
    if (terms.price().isZero()) return;
    switch (ended.settlement()) {
      case Settlement.Release(var net, var fee) ->
          wallet.release(terms.id(), terms.creator(), net, fee);
      case Settlement.Refund() -> wallet.refund(terms.id());
      case Settlement.Nothing() -> {}
    }
  }
}
