package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import org.springframework.stereotype.Component;

/** Says what an offer costs: "500 coins" and "about €5.00", or "Free". */
@Component
class PriceText {
  private final MoneyText money;

  PriceText(MoneyText money) {
    this.money = money;
  }

  String of(Money price) {
    return price.isZero() ? t("offers.free") : money.of(price);
  }

  /** "500 coins (about €5.00)". */
  String both(Money price) {
    return price.isZero() ? t("offers.free") : money.both(price);
  }

  /** What it is worth in money; empty where it says so already. */
  String about(Money price) {
    return price.isZero() ? "" : money.about(price);
  }
}
