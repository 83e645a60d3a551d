package app.serenade.payments.stripe;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our amounts and Stripe's. Both count the smallest part of a currency, but do not agree on what
 * that is everywhere; a currency in which an amount could be lost on the way is not taken.
 */
final class StripeUnits {
  /** Whole units only, for Stripe and for us. */
  private static final Set<String> WITHOUT_PARTS =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "PYG", "RWF", "VND", "VUV", "XAF", "XOF",
          "XPF");

  /** Whole units only, which Stripe counts in hundredths all the same. */
  private static final String IN_HUNDREDTHS = "ISK";

  /** Two decimals for us, none for Stripe. */
  private static final String WITHOUT_PARTS_THERE = "MGA";

  private StripeUnits() {}

  /** Whether an amount in it is the same here and there. */
  static boolean knows(Unit unit) {
    if (unit.isCoins()) return false;
    return switch (unit.decimals()) {
      case 0 -> WITHOUT_PARTS.contains(unit.code()) || unit.code().equals(IN_HUNDREDTHS);
      case 2 -> !unit.code().equals(WITHOUT_PARTS_THERE);
      default -> false;
    };
  }

  static long amount(Money money) {
    if (!knows(money.unit())) throw new IllegalArgumentException("not for Stripe: " + money);
    return Math.multiplyExact(money.amount(), factor(money.unit()));
  }

  static String currency(Money money) {
    return money.unit().code().toLowerCase(Locale.ROOT);
  }

  /** Null where it is no amount of ours. */
  static @Nullable Money money(@Nullable Long amount, @Nullable String currency) {
    if (amount == null || currency == null || amount < 0) return null;
    try {
      var unit = Unit.currency(currency.toUpperCase(Locale.ROOT));
      var whole = knows(unit) && amount % factor(unit) == 0;
      return whole ? new Money(amount / factor(unit), unit) : null;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static long factor(Unit unit) {
    return unit.code().equals(IN_HUNDREDTHS) ? 100 : 1;
  }
}
