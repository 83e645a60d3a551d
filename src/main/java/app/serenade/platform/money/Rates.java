package app.serenade.platform.money;

import app.serenade.platform.Instance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many coins one whole unit of a currency is, as the operator set it. What cannot be read stops
 * the start, not the first who pays.
 */
@Component
public class Rates {
  private static final Pattern LISTED = Pattern.compile("([A-Z]{3}):(\\d{1,9}(?:\\.\\d{1,6})?)");

  private final Map<Unit, BigDecimal> coins = new HashMap<>();
  private final Unit own;

  Rates(Instance instance) {
    own = Unit.currency(instance.currency());
    add(own, BigDecimal.valueOf(instance.coinsPerUnit()), instance.currency());
    for (var rate : instance.rates().split(",")) if (!rate.isBlank()) read(rate.strip());
  }

  private void read(String rate) {
    var parts = LISTED.matcher(rate);
    if (!parts.matches())
      throw new IllegalArgumentException("not like JPY:0.62, a currency and its coins: " + rate);
    add(Unit.currency(parts.group(1)), new BigDecimal(parts.group(2)), rate);
  }

  private void add(Unit unit, BigDecimal rate, String text) {
    if (rate.signum() <= 0) throw new IllegalArgumentException("no rate: " + text);
    var plain = rate.stripTrailingZeros();
    if (coins.put(unit, plain.scale() < 0 ? plain.setScale(0) : plain) != null)
      throw new IllegalArgumentException("a second rate of " + unit.code() + ": " + text);
  }

  /**
   * Coins for one whole unit of it, for coins themselves of the instance's currency; null where the
   * operator set no rate.
   */
  public @Nullable BigDecimal of(Unit unit) {
    return coins.get(unit.isCoins() ? own : unit);
  }

  /** What it is in whole coins; null where there is no rate. */
  public @Nullable Money coins(Money money, RoundingMode rounding) {
    if (money.unit().isCoins()) return money;
    var rate = of(money.unit());
    if (rate == null) return null;
    var units = BigDecimal.valueOf(money.amount(), money.unit().decimals());
    return Money.coins(units.multiply(rate).setScale(0, rounding).longValueExact());
  }

  /** What coins are in a currency, rounded down; null where there is no rate. */
  public @Nullable Money worth(Money inCoins, Unit unit) {
    var rate = of(unit);
    if (rate == null) return null;
    var parts = BigDecimal.valueOf(inCoins.amount()).movePointRight(unit.decimals());
    return new Money(parts.divide(rate, 0, RoundingMode.DOWN).longValueExact(), unit);
  }
}
