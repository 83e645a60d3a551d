package app.serenade.commissions;

import app.serenade.platform.money.Money;

/** Where the money held for a commission goes in the end. */
public sealed interface Settlement {
  record Release(Money net, Money fee) implements Settlement {}

  /** All of it, back to where it came from. */
  record Refund() implements Settlement {}

  /** None was held. */
  record Nothing() implements Settlement {}
}
