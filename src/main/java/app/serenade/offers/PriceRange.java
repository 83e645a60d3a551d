package app.serenade.offers;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a price may be in one unit.
 *
 * @param min the lowest, in the unit's smallest part
 * @param max the highest
 */
public record PriceRange(Unit unit, long min, long max) {
  private static final Pattern LISTED = Pattern.compile("([A-Z]{3}):(\\d{1,9})-(\\d{1,9})");

  public PriceRange {
    if (min < 1 || max < min)
      throw new IllegalArgumentException("no range of prices: " + min + " to " + max);
  }

  /** As an operator lists a currency, in whole units: {@code EUR:1-500}. */
  static PriceRange listed(String text) {
    var parts = LISTED.matcher(text.strip());
    if (!parts.matches())
      throw new IllegalArgumentException("not like EUR:1-500, a currency with its prices: " + text);
    var unit = Unit.currency(parts.group(1));
    var part = Math.powExact(10L, unit.decimals());
    var min = Math.multiplyExact(Long.parseLong(parts.group(2)), part);
    var max = Math.multiplyExact(Long.parseLong(parts.group(3)), part);
    return new PriceRange(unit, min, max);
  }

  boolean contains(long amount) {
    return amount >= min && amount <= max;
  }

  public Money lowest() {
    return new Money(min, unit);
  }

  Money highest() {
    return new Money(max, unit);
  }

  /** What people type for an amount of this unit: "5.00". */
  static String typed(Money money) {
    return BigDecimal.valueOf(money.amount(), money.unit().decimals()).toPlainString();
  }
}
