package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Requested;
import app.serenade.commissions.CommissionView.Action;
import java.util.List;

/** What each party can do in each state; a new state does not compile until it says so here. */
final class Actions {
  private Actions() {}

  static List<Action> of(Commission commission, Party party) {
    return switch (party) {
      case FAN -> ofFan(commission);
      case CREATOR -> ofCreator(commission);
    };
  }

  private static List<Action> ofFan(Commission commission) {
    return switch (commission) {
      case AwaitingPayment a -> List.of(Action.PAY);
      case Requested r -> List.of(Action.CANCEL);
      case Accepted a -> List.of(Action.CANCEL);
      case Delivered d -> List.of(Action.PLAY);
      case Cancelled c -> List.of();
      case Abandoned a -> List.of();
    };
  }

  private static List<Action> ofCreator(Commission commission) {
    return switch (commission) {
      case AwaitingPayment a -> List.of();
      case Requested r -> List.of(Action.ACCEPT, Action.REFUSE);
      case Accepted a -> List.of(Action.RECORD, Action.CANCEL);
      case Delivered d -> List.of(Action.PLAY);
      case Cancelled c -> List.of();
      case Abandoned a -> List.of();
    };
  }
}
