package app.serenade.payments;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.accounts.Leftovers;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import app.serenade.wallet.Earnings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What stands in somebody's wallet and income, and what is being paid out to them; what is paid for
 * coins after they left goes back by {@link SettleTopUp}.
 */
@Component
class MoneyLeft implements Leftovers, Leaving {
  private final Balances balances;
  private final Earnings earnings;
  private final PayoutStore payouts;
  private final TopUpStore topUps;

  MoneyLeft(Balances balances, Earnings earnings, PayoutStore payouts, TopUpStore topUps) {
    this.balances = balances;
    this.earnings = earnings;
    this.payouts = payouts;
    this.topUps = topUps;
  }

  @Override
  public List<Told> tells(UUID account) {
    return topUps.open(account) == 0
        ? List.of()
        : List.of(new Told(Fate.GOES, t("payments.leaving.top-ups")));
  }

  /** The books stay. */
  @Override
  public void letGo(Departure departure) {}

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
