package app.serenade.commissions;

import app.serenade.commissions.Commission.Ended;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.platform.live.Live;
import app.serenade.wallet.Wallet;
import com.google.errorprone.annotations.CheckReturnValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what the life cycle decided, in the caller's transaction: the row, the money, the
 * event, and the hint to open pages go together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@CheckReturnValue
class Transitions {
  private final CommissionStore commissions;
  private final Wallet wallet;
  private final ApplicationEventPublisher events;
  private final Live live;

  Transitions(
      CommissionStore commissions, Wallet wallet, ApplicationEventPublisher events, Live live) {
    this.commissions = commissions;
    this.wallet = wallet;
    this.events = events;
    this.live = live;
  }

  Moved.Done keep(Locked before, Commission reached) {
    commissions.save(before, reached);
    if (reached instanceof Ended ended) settle(ended);
    tell(before, reached);
    return new Moved.Done(reached);
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

  private void tell(Locked before, Commission reached) {
    var terms = reached.terms();
    live.hint("account/" + terms.fan(), "commission");
    var change = Change.of(reached);
    if (change == null) return;
    live.hint("account/" + terms.creator(), "commission");
    events.publishEvent(
        new CommissionChanged(
            terms.id(), before.transition() + 1, terms.fan(), terms.creator(), change));
  }
}
