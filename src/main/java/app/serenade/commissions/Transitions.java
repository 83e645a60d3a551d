package app.serenade.commissions;

import app.serenade.commissions.Commission.Ended;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.commissions.DueStore.Lapsed;
import app.serenade.commissions.telling.Untold;
import app.serenade.platform.live.Live;
import app.serenade.wallet.Wallet;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what the life cycle decided, in the caller's transaction: the row, the money, the
 * news of it go together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@CheckReturnValue
class Transitions {
  private final CommissionStore commissions;
  private final DueStore due;
  private final Wallet wallet;
  private final KeepDraft drafts;
  private final Untold untold;
  private final Live live;

  Transitions(
      CommissionStore commissions,
      DueStore due,
      Wallet wallet,
      KeepDraft drafts,
      Untold untold,
      Live live) {
    this.commissions = commissions;
    this.due = due;
    this.wallet = wallet;
    this.drafts = drafts;
    this.untold = untold;
    this.live = live;
  }

  Moved.Done keep(Locked before, Commission reached) {
    commissions.save(before, reached);
    if (reached instanceof Ended ended) settle(ended);
    drafts.follow(reached);
    tell(before, reached);
    return new Moved.Done(reached);
  }

  /** The same for many whose time has run out, in a few statements. */
  void keep(List<Lapsed> lapsed) {
    due.end(lapsed);
    wallet.refund(
        lapsed.stream().filter(Transitions::comesBack).map(one -> one.reached().id()).toList());
    lapsed.forEach(one -> drafts.follow(one.reached()));
    var changes =
        lapsed.stream()
            .map(one -> changed(one.before(), one.reached()))
            .filter(Objects::nonNull)
            .toList();
    if (!changes.isEmpty()) untold.addLate(changes);
    live.hint(
        lapsed.stream()
            .map(Lapsed::reached)
            .filter(reached -> Change.of(reached) == null)
            .map(Transitions::toFan)
            .toList(),
        "commission");
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

  /** Of what was never paid nobody is told; only the fan's own pages know of it. */
  private void tell(Locked before, Commission reached) {
    var changed = changed(before, reached);
    if (changed == null) live.hint(toFan(reached), "commission");
    else untold.add(changed);
  }

  private static String toFan(Commission reached) {
    return "account/" + reached.terms().fan();
  }

  private static @Nullable CommissionChanged changed(Locked before, Commission reached) {
    var terms = reached.terms();
    var change = Change.of(reached);
    return change == null
        ? null
        : new CommissionChanged(
            terms.id(), before.transition() + 1, terms.fan(), terms.creator(), change);
  }
}
