package app.serenade.income;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of an income is to be taken, as it came: a form's text or a program's JSON, whose
 * numbers must be whole.
 */
record TakeForm(@Nullable Object id, @Nullable Object amount, @Nullable Object unit) {
  private static final Pattern TYPED = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,4})?");
  private static final Pattern UNIT = Pattern.compile("COINS|[A-Z]{3}");

  /** From a page, where currencies are typed with their decimals: 12.50. */
  static TakeForm typed(@Nullable String id, @Nullable String amount, @Nullable String unit) {
    var known = unit(unit);
    var parts = known == null || amount == null ? null : parts(amount.strip(), known);
    return new TakeForm(id, parts == null ? amount : parts, unit);
  }

  private static @Nullable Long parts(String typed, Unit unit) {
    if (!TYPED.matcher(typed).matches()) return null;
    try {
      var number = new BigDecimal(typed.replace(',', '.'));
      return number.movePointRight(unit.decimals()).longValueExact();
    } catch (ArithmeticException tooFineOrTooLarge) {
      return null;
    }
  }

  /** Messages by field; empty where all is well. */
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (id != null && parsed(id) == null) errors.put("id", t("income.error.id"));
    if (unit(unit) == null) errors.put("unit", t("income.error.unit"));
    if (!(amount instanceof Integer || amount instanceof Long) || whole() <= 0)
      errors.put("amount", t("income.error.amount"));
    return errors;
  }

  /** Ask only where there are no errors. */
  Money money() {
    var known = unit(unit);
    if (known == null) throw new IllegalStateException("no unit: " + unit);
    return new Money(whole(), known);
  }

  /** The one given, or a new one. */
  UUID key() {
    var given = id == null ? null : parsed(id);
    return given == null ? Ids.next() : given;
  }

  private long whole() {
    return amount instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable Unit unit(@Nullable Object code) {
    if (!(code instanceof String text) || !UNIT.matcher(text).matches()) return null;
    try {
      return new Unit(text);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static @Nullable UUID parsed(Object id) {
    try {
      var text = id.toString();
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
