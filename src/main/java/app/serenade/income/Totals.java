package app.serenade.income;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;

/**
 * What somebody earned in one unit, after the fee.
 *
 * @param month delivered this month (by UTC) and not refunded
 * @param ever delivered at any time and not refunded
 * @param held for requests that are not delivered yet
 * @param waiting delivered, but an operator could still refund it
 * @param income what stands in the ledger and was not taken yet
 * @param owed what was refunded when it had been taken already
 */
public record Totals(Money month, Money ever, Money held, Money waiting, Money income, Money owed) {
  static Totals none(Unit unit) {
    var nothing = new Money(0, unit);
    return new Totals(nothing, nothing, nothing, nothing, nothing, nothing);
  }

  public Unit unit() {
    return income.unit();
  }

  /** Whether nothing was ever earned in this unit, and nothing is held. */
  boolean isEmpty() {
    return ever.isZero() && held.isZero() && income.isZero() && owed.isZero();
  }

  /** What can be taken now. */
  public Money available() {
    var left = income.amount() - waiting.amount() - owed.amount();
    return new Money(Math.max(0, left), unit());
  }
}
