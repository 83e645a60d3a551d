package app.serenade.model;

import app.serenade.model.Command.Unit;
import java.util.ArrayList;
import java.util.List;

/** The model's money: what everybody has, earned, owes and has on its way out. */
final class Purses {
  private static final int FEE_PERCENT = 20;

  /** So many coins are a dollar. */
  private static final long RATE = 92;

  private static final long CENTS = 100;

  private static final class Payout {
    final int creator;
    final Unit unit;
    final long amount;
    String state = "pending";

    Payout(int creator, Unit unit, long amount) {
      this.creator = creator;
      this.unit = unit;
      this.amount = amount;
    }
  }

  final long[] wallets = new long[Command.PEOPLE];
  final long[][] incomes = new long[Command.PEOPLE][Unit.values().length];
  final long[][] debts = new long[Command.PEOPLE][Unit.values().length];
  private final List<Payout> payouts = new ArrayList<>();
  long fees;

  static long fee(long price) {
    return price * FEE_PERCENT / 100;
  }

  /** What a refund that the provider refuses is in coins, rounded up. */
  static long refused(long cents) {
    return Math.ceilDiv(cents * RATE, CENTS);
  }

  /** After the fee; what somebody owes is made up for first. */
  void earn(int creator, Unit unit, long price) {
    fees += fee(price);
    arrive(creator, unit, price - fee(price));
  }

  private void arrive(int creator, Unit unit, long amount) {
    var repaid = Math.min(debts[creator][unit.ordinal()], amount);
    debts[creator][unit.ordinal()] -= repaid;
    incomes[creator][unit.ordinal()] += amount - repaid;
  }

  /** What is no longer there, they owe. */
  void takeBack(int creator, Unit unit, long price) {
    fees -= fee(price);
    var net = price - fee(price);
    var there = Math.min(incomes[creator][unit.ordinal()], net);
    incomes[creator][unit.ordinal()] -= there;
    debts[creator][unit.ordinal()] += net - there;
  }

  /** All of it: the claim window of these sequences is nothing. */
  private long available(int creator, Unit unit) {
    return incomes[creator][unit.ordinal()];
  }

  String payOut(Command.PayOut asked) {
    var available = available(asked.creator(), asked.unit());
    if (asked.amount() > available) return "too much, there are " + available;
    incomes[asked.creator()][asked.unit().ordinal()] -= asked.amount();
    payouts.add(new Payout(asked.creator(), asked.unit(), asked.amount()));
    return "on its way";
  }

  String provide(Command.ProvidePayout decided) {
    var payout = payouts.get(payouts.size() - 1 - decided.payout());
    if (payout.state.equals("pending")) {
      payout.state = decided.paid() ? "paid" : "failed";
      if (!decided.paid()) arrive(payout.creator, payout.unit, payout.amount);
    }
    return payout.state;
  }

  String toWallet(Command.ToWallet asked) {
    var available = available(asked.creator(), asked.unit());
    if (asked.amount() > available) return "too much, there are " + available;
    var coins = asked.unit() == Unit.COINS ? asked.amount() : asked.amount() * RATE / (CENTS);
    if (coins == 0) return "invalid";
    incomes[asked.creator()][asked.unit().ordinal()] -= asked.amount();
    wallets[asked.creator()] += coins;
    return "done";
  }

  int payouts() {
    return payouts.size();
  }

  List<String> payoutStates() {
    return payouts.stream().map(payout -> payout.state).toList();
  }
}
