package app.serenade.income;

import app.serenade.payments.Coins;
import java.util.UUID;

/** Income taken, each outcome in words, for tests outside this package. */
public final class Taken {
  private Taken() {}

  public static String payOut(
      Coins.Beans program, UUID account, UUID id, String unit, long amount) {
    var outcome = program.of(TakeIncome.class).payOut(account, new TakeForm(id, amount, unit));
    return outcome instanceof TakeIncome.Outcome.Done ? "on its way" : refused(outcome);
  }

  public static String toWallet(
      Coins.Beans program, UUID account, UUID id, String unit, long amount) {
    var outcome = program.of(TakeIncome.class).toWallet(account, new TakeForm(id, amount, unit));
    return outcome instanceof TakeIncome.Outcome.Done ? "done" : refused(outcome);
  }

  private static String refused(TakeIncome.Outcome outcome) {
    return switch (outcome) {
      case TakeIncome.Outcome.Done done -> "done " + done.id();
      case TakeIncome.Outcome.TooMuch(var there) -> "too much, there are " + there.amount();
      case TakeIncome.Outcome.Invalid invalid -> "invalid";
      case TakeIncome.Outcome.IdTaken taken -> "id taken";
    };
  }
}
