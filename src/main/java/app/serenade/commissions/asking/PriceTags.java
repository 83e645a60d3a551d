package app.serenade.commissions.asking;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.wallet.Balances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what a price means for a fan's wallet. */
@Component
class PriceTags {
  private final Balances balances;
  private final MoneyText money;

  PriceTags(Balances balances, MoneyText money) {
    this.balances = balances;
    this.money = money;
  }

  PriceTag of(UUID fan, Money price, int feePercent) {
    if (!price.unit().isCoins()) return charged(price, feePercent);
    var before = balances.of(fan, price.unit());
    var missing = before.shortOf(price);
    var after = missing.isZero() ? before.minus(price) : before;
    return new PriceTag(
        money.of(price),
        money.about(price),
        feePercent,
        money.of(price.share(feePercent)),
        true,
        money.of(before),
        money.of(after),
        money.both(missing),
        missing.amount());
  }

  private PriceTag charged(Money price, int feePercent) {
    var fee = money.of(price.share(feePercent));
    return new PriceTag(money.of(price), money.about(price), feePercent, fee, false, "", "", "", 0);
  }
}
