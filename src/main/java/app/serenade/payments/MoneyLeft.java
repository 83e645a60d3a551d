package app.serenade.payments;

import app.serenade.accounts.Leftovers;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import app.serenade.wallet.Earnings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands in somebody's wallet and income, and what is being paid out to them. */
@Component
class MoneyLeft implements Leftovers {
  private final Balances balances;
  private final Earnings earnings;
  private final PayoutStore payouts;

  MoneyLeft(Balances balances, Earnings earnings, PayoutStore payouts) {
    this.balances = balances;
    this.earnings = earnings;
    this.payouts = payouts;
  }

  @Override
  public List<Leftover> of(UUID account) {
    var left = new ArrayList<Leftover>();
    add(left, Place.WALLET, balances.of(account, Unit.COINS));
    earnings.of(account).forEach(standing -> add(left, Place.INCOME, standing.net()));
    payouts.pendingOf(account).forEach(order -> add(left, Place.PAYOUT, order.paid()));
    return left;
  }

  private static void add(List<Leftover> left, Place place, Money money) {
    if (!money.isZero()) left.add(new Leftover(place, money));
  }
}
