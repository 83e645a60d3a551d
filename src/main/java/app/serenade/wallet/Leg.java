package app.serenade.wallet;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.List;
import java.util.stream.Stream;

/** One side of a transfer: minus leaves the account, plus arrives. */
record Leg(Account account, long amount, Unit unit) {
  static Leg leaves(Account account, Money money) {
    return new Leg(account, -money.amount(), money.unit());
  }

  static Leg arrives(Account account, Money money) {
    return new Leg(account, money.amount(), money.unit());
  }

  /** Legs of zero are left out: nothing moves. */
  static List<Leg> of(Leg... legs) {
    return Stream.of(legs).filter(leg -> leg.amount != 0).toList();
  }

  static List<Leg> move(Account from, Account to, Money money) {
    return of(leaves(from, money), arrives(to, money));
  }

  /** One unit leaves and another arrives, through the exchange account of each. */
  static List<Leg> change(Account from, Money leaving, Account to, Money arriving) {
    if (leaving.equals(arriving)) return move(from, to, leaving);
    if (leaving.unit().equals(arriving.unit()))
      throw new IllegalArgumentException(leaving + " is not " + arriving);
    return of(
        leaves(from, leaving),
        arrives(Account.exchange(), leaving),
        leaves(Account.exchange(), arriving),
        arrives(to, arriving));
  }
}
