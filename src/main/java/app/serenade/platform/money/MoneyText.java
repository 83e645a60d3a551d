package app.serenade.platform.money;

import app.serenade.platform.Instance;
import app.serenade.platform.Text;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says an amount in words of the reader: "500 coins", "about 5.00 EUR". */
@Component
public class MoneyText {
  private final Instance instance;

  MoneyText(Instance instance) {
    this.instance = instance;
  }

  /** "500 coins", or "€5.00". */
  public String of(Money money) {
    var locale = LocaleContextHolder.getLocale();
    return money.unit().isCoins()
        ? Text.t("platform.money.coins", money.amount())
        : currency(money, locale);
  }

  /** What coins are worth beside their number: "about €5.00"; empty for a currency price. */
  public String about(Money money) {
    if (!money.unit().isCoins()) return "";
    var worth = currency(instance.worth(money), LocaleContextHolder.getLocale());
    return Text.t("platform.money.about", worth);
  }

  /** "500 coins (about €5.00)". */
  public String both(Money money) {
    return money.unit().isCoins()
        ? Text.t("platform.money.both", of(money), about(money))
        : of(money);
  }

  private static String currency(Money money, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.unit().code()));
    format.setMinimumFractionDigits(money.unit().decimals());
    format.setMaximumFractionDigits(money.unit().decimals());
    return format.format(BigDecimal.valueOf(money.amount(), money.unit().decimals()));
  }
}
