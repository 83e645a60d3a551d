package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import app.serenade.platform.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a creator types to set up their offer, and what may be wrong with it. */
public record OfferForm(
    @Nullable UUID asset,
    @Nullable String description,
    @Nullable String coins,
    @Nullable String promisedSeconds) {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  static OfferForm of(UUID asset) {
    return new OfferForm(asset, "", "500", "");
  }

  public String description() {
    return description == null ? "" : Typed.text(description);
  }

  public String coins() {
    return coins == null ? "" : coins.strip();
  }

  public String promisedSeconds() {
    return promisedSeconds == null ? "" : promisedSeconds.strip();
  }

  /** The price; ask only where there are no errors. */
  Money price() {
    return Money.coins(Long.parseLong(coins()));
  }

  int promised() {
    return Integer.parseInt(promisedSeconds());
  }

  /** Messages by field; empty where all is well. */
  Map<String, String> errors(OfferSettings settings) {
    var errors = new LinkedHashMap<String, String>();
    if (asset == null) errors.put("asset", t("offers.error.no-introduction"));
    if (description().isEmpty()) errors.put("description", t("offers.error.description"));
    if (description().length() > Offer.DESCRIPTION_MAX)
      errors.put("description", t("offers.error.description-long", Offer.DESCRIPTION_MAX));
    if (!fits(settings))
      errors.put("coins", t("offers.error.price", settings.priceMin(), settings.priceMax()));
    if (settings.promisedSeconds().stream().noneMatch(s -> promisedSeconds().equals(s.toString())))
      errors.put("promisedSeconds", t("offers.error.promised"));
    return errors;
  }

  private boolean fits(OfferSettings settings) {
    if (!WHOLE.matcher(coins()).matches()) return false;
    var amount = Long.parseLong(coins());
    if (amount == 0) return settings.freeAllowed();
    return amount >= settings.priceMin() && amount <= settings.priceMax();
  }
}
