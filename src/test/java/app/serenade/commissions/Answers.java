package app.serenade.commissions;

import java.util.UUID;
import java.util.function.ToIntFunction;

/** The outcomes of the use cases in words, for tests outside this package. */
public final class Answers {
  private Answers() {}

  /**
   * @param number of a charge
   */
  public static String of(PayCommission.Outcome outcome, ToIntFunction<UUID> number) {
    return switch (outcome) {
      case PayCommission.Outcome.Paid(var commission) -> "paid " + CommissionRow.state(commission);
      case PayCommission.Outcome.TooLittle(var missing) -> "too little " + missing.amount();
      case PayCommission.Outcome.PayAt(var charge) -> "pay at " + number.applyAsInt(charge);
      case PayCommission.Outcome.Closed closed -> "closed";
      case PayCommission.Outcome.TooLate late -> "too late";
      case PayCommission.Outcome.NotFound none -> "not found";
    };
  }

  public static String of(ReverseCommission.Outcome outcome) {
    return switch (outcome) {
      case ReverseCommission.Outcome.Done done -> "done";
      case ReverseCommission.Outcome.Before before -> "before";
      case ReverseCommission.Outcome.Free free -> "free";
      case ReverseCommission.Outcome.NotDelivered(var commission) ->
          "not delivered " + CommissionRow.state(commission);
      case ReverseCommission.Outcome.NotFound none -> "not found";
    };
  }

  public static String of(Moved moved) {
    return switch (moved) {
      case Moved.Done(var commission) -> "done " + CommissionRow.state(commission);
      case Moved.NotNow(var commission) -> "not now " + CommissionRow.state(commission);
      case Moved.NotFound none -> "not found";
    };
  }

  public static String of(DeliverCommission.Outcome outcome) {
    return switch (outcome) {
      case DeliverCommission.Outcome.Sent(var commission) ->
          "sent " + CommissionRow.state(commission);
      case DeliverCommission.Outcome.NotNow(var commission) ->
          "not now " + CommissionRow.state(commission);
      case DeliverCommission.Outcome.Unfit unfit -> "unfit";
      case DeliverCommission.Outcome.NotFound none -> "not found";
    };
  }
}
