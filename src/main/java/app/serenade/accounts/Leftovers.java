package app.serenade.accounts;

import app.serenade.platform.money.Money;
import java.util.List;
import java.util.UUID;

/** Money that is somebody's and lost to them when they delete their account. */
public interface Leftovers {
  /** Where it is. */
  enum Place {
    WALLET,
    /** Held for what they asked for, and theirs again once that is cancelled. */
    RETURNING,
    INCOME,
    /** Taken from the income, and not yet arrived where it goes. */
    PAYOUT
  }

  record Leftover(Place place, Money money) {}

  /** Nothing that is zero. */
  List<Leftover> of(UUID account);
}
