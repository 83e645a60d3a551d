package app.serenade.commissions;

/** The outcomes of the use cases in words, for tests outside this package. */
public final class Answers {
  private Answers() {}

  public static String of(PayCommission.Outcome outcome) {
    return switch (outcome) {
      case PayCommission.Outcome.Paid(var commission) -> "paid " + CommissionRow.state(commission);
      case PayCommission.Outcome.TooLittle(var missing) -> "too little " + missing.amount();
      case PayCommission.Outcome.PayAt payAt -> "pay-at";
      case PayCommission.Outcome.Closed closed -> "closed";
      case PayCommission.Outcome.TooLate late -> "too late";
      case PayCommission.Outcome.NotFound none -> "not found";
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
