package app.serenade.platform.money;

import app.serenade.platform.Instance;
import app.serenade.platform.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says an amount in words of the reader: "500 coins", "about 5.00 EUR". */
@Component
public class MoneyText {
  private final Instance instance;
  private final Rates rates;

  MoneyText(Instance instance, Rates rates) {
    this.instance = instance;
    this.rates = rates;
  }

  /** "500 coins", or "€5.00". */
  public String of(Money money) {
    var locale = LocaleContextHolder.getLocale();
    return money.unit().isCoins()
        ? Text.t("platform.money.coins", money.amount())
        : currency(money, locale);
  }

  /**
   * What it is in the other: "about €5.00" beside coins, "about 500 coins" beside a currency; empty
   * where there is no rate, and for nothing, which is nothing in both.
   */
  public String about(Money money) {
    if (money.isZero()) return "";
    var other =
        money.unit().isCoins() ? instance.worth(money) : rates.coins(money, RoundingMode.HALF_UP);
    return other == null ? "" : Text.t("platform.money.about", of(other));
  }

  /** "500 coins (about €5.00)", or "€5.00 (about 500 coins)". */
  public String both(Money money) {
    var about = about(money);
    return about.isEmpty() ? of(money) : Text.t("platform.money.both", of(money), about);
  }

  private static String currency(Money money, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.unit().code()));
    format.setMinimumFractionDigits(money.unit().decimals());
    format.setMaximumFractionDigits(money.unit().decimals());
    return format.format(BigDecimal.valueOf(money.amount(), money.unit().decimals()));
  }
}
