package app.serenade.commissions;

import app.serenade.commissions.Commission.Requested;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The creator does not take the commission on; the fan gets everything back. */
@Component
@CheckReturnValue
public class RefuseCommission {
  private final CommissionStore commissions;
  private final Transitions transitions;

  RefuseCommission(CommissionStore commissions, Transitions transitions) {
    this.commissions = commissions;
    this.transitions = transitions;
  }

  @Transactional
  public Moved by(UUID creator, UUID id, String why) {
    var locked = commissions.lock(id);
    if (locked == null || !Party.isCreator(creator, locked.commission()))
      return new Moved.NotFound();
    return switch (locked.commission().asOf(locked.now())) {
      case Requested requested -> transitions.keep(locked, requested.refuse(why, locked.now()));
      case Commission other -> transitions.notNow(locked);
    };
  }
}
