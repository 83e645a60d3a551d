package app.serenade.payments;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What is asked for in a top-up, as it came: a form's text or a program's JSON, whose numbers must
 * be whole (1e3 and 500.0 are refused).
 */
@NamedInterface("rooms")
public record TopUpForm(@Nullable Object id, @Nullable Object coins, @Nullable String next) {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

  /** From a page, where everything is text. */
  public static TopUpForm typed(
      @Nullable String id, @Nullable String coins, @Nullable String next) {
    var whole = coins != null && WHOLE.matcher(coins).matches();
    return new TopUpForm(id, whole ? Long.valueOf(coins) : coins, next);
  }

  /** The number that stands there, or 0 where none does. */
  public static long whole(String typed) {
    return WHOLE.matcher(typed).matches() ? Long.parseLong(typed) : 0;
  }

  /** Messages by field; empty where all is well. */
  Map<String, String> errors(PaymentSettings settings) {
    var errors = new LinkedHashMap<String, String>();
    if (id != null && parsed(id) == null) errors.put("id", t("payments.error.id"));
    if (!(coins instanceof Integer) && !(coins instanceof Long))
      errors.put("coins", t("payments.error.coins"));
    else if (amount() < settings.smallest() || amount() > settings.largest())
      errors.put("coins", t("payments.error.range", settings.smallest(), settings.largest()));
    return errors;
  }

  long amount() {
    return coins instanceof Number number ? number.longValue() : 0;
  }

  /** The one given, or a new one. */
  UUID key() {
    var given = id == null ? null : parsed(id);
    return given == null ? Ids.next() : given;
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
