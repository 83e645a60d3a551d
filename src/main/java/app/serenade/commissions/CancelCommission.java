package app.serenade.commissions;

import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.Open;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Either party ends the commission before the video is sent: the fan while it is open, the creator
 * once they accepted it (before that they refuse).
 */
@Component
@CheckReturnValue
public class CancelCommission {
  private final CommissionStore commissions;
  private final Transitions transitions;

  CancelCommission(CommissionStore commissions, Transitions transitions) {
    this.commissions = commissions;
    this.transitions = transitions;
  }

  @Transactional
  public Moved by(UUID account, UUID id, String why) {
    var locked = commissions.lock(id);
    if (locked == null || !locked.commission().isKnownTo(account)) return new Moved.NotFound();
    var now = locked.now();
    return switch (locked.commission().asOf(now)) {
      case Open open when Party.isFan(account, open) ->
          transitions.keep(locked, open.cancelByFan(why, now));
      case Accepted accepted -> transitions.keep(locked, accepted.cancelByCreator(why, now));
      case Commission other -> transitions.notNow(locked);
    };
  }

  /** An operator ends it, whoever's it is: the fan gets everything back, both are told why. */
  @Transactional
  public Moved byOperator(UUID id, String why) {
    var locked = commissions.lock(id);
    if (locked == null) return new Moved.NotFound();
    return switch (locked.commission().asOf(locked.now())) {
      case Open open -> transitions.keep(locked, open.cancelByOperator(why, locked.now()));
      case Commission other -> transitions.notNow(locked);
    };
  }
}
