package app.serenade.platform.money;

import java.util.Currency;

/** What an amount counts: coins, the app's own unit, or a currency by its ISO 4217 code. */
public record Unit(String code) {
  public static final Unit COINS = new Unit("COINS");

  public Unit {
    if (!code.equals("COINS")) Currency.getInstance(code);
  }

  public static Unit currency(String isoCode) {
    return new Unit(isoCode);
  }

  public boolean isCoins() {
    return equals(COINS);
  }

  /** How many decimal places its smallest part has: 0 for coins, 2 for EUR, 0 for JPY. */
  public int decimals() {
    return isCoins() ? 0 : Currency.getInstance(code).getDefaultFractionDigits();
  }
}
