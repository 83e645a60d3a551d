package app.serenade.commissions.detail;

import app.serenade.commissions.Commission;
import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Requested;
import app.serenade.commissions.Party;
import app.serenade.commissions.detail.CommissionView.Action;
import app.serenade.commissions.detail.CommissionView.CopyView;
import java.util.List;

/** What each party can do in each state; a new state does not compile until it says so here. */
public final class Actions {
  private Actions() {}

  static List<Action> of(Commission commission, Party party, CopyView copy) {
    return switch (party) {
      case FAN -> ofFan(commission, copy);
      case CREATOR -> ofCreator(commission, copy);
    };
  }

  private static List<Action> ofFan(Commission commission, CopyView copy) {
    return switch (commission) {
      case AwaitingPayment a -> List.of(Action.PAY);
      case Requested r -> List.of(Action.CANCEL);
      case Accepted a -> List.of(Action.CANCEL);
      case Delivered d ->
          copy.allowed() ? List.of(Action.PLAY, Action.WITHDRAW) : List.of(Action.PLAY);
      case Cancelled c -> List.of();
      case Abandoned a -> List.of();
    };
  }

  private static List<Action> ofCreator(Commission commission, CopyView copy) {
    return switch (commission) {
      case AwaitingPayment a -> List.of();
      case Requested r -> List.of(Action.ACCEPT, Action.REFUSE);
      case Accepted a -> List.of(Action.RECORD, Action.CANCEL);
      case Delivered d -> ofSender(copy);
      case Cancelled c -> List.of();
      case Abandoned a -> List.of();
    };
  }

  private static List<Action> ofSender(CopyView copy) {
    if (copy.video() != null) return List.of(Action.PLAY, Action.WITHDRAW);
    return copy.allowed() ? List.of(Action.PLAY, Action.PUBLISH) : List.of(Action.PLAY);
  }
}
