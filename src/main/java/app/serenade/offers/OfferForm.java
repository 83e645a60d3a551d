package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a creator types to set up their offer, and what may be wrong with it.
 *
 * @param amount the price as people write it, 500 or 5.00
 * @param unit coins where it is missing
 */
public record OfferForm(
    @Nullable UUID asset,
    @Nullable String description,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String promisedSeconds) {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  /** A price in coins. */
  public static OfferForm inCoins(
      @Nullable UUID asset, String description, String coins, String promisedSeconds) {
    return new OfferForm(asset, description, coins, Unit.COINS.code(), promisedSeconds);
  }

  static OfferForm of(UUID asset) {
    return inCoins(asset, "", "500", "");
  }

  /** What was published last, with another introduction where there is one. */
  static OfferForm of(OfferView offer, @Nullable UUID another) {
    return new OfferForm(
        another == null ? offer.introduction() : another,
        offer.description(),
        PriceRange.typed(offer.price()),
        offer.price().unit().code(),
        String.valueOf(offer.promisedSeconds()));
  }

  public String description() {
    return description == null ? "" : Typed.text(description);
  }

  public String amount() {
    return amount == null ? "" : amount.strip();
  }

  public String unit() {
    return unit == null || unit.isBlank() ? Unit.COINS.code() : unit.strip();
  }

  public String promisedSeconds() {
    return promisedSeconds == null ? "" : promisedSeconds.strip();
  }

  /** The price; ask only where there are no errors. */
  Money price() {
    var unit = new Unit(unit());
    return new Money(parts(unit), unit);
  }

  boolean isPriced(OfferSettings settings) {
    var errors = errors(settings);
    return !errors.containsKey("amount") && !errors.containsKey("unit");
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
    var range = settings.range(unit());
    if (range == null) errors.put("unit", t("offers.error.unit"));
    else if (!fits(range, settings.freeAllowed()))
      errors.put("amount", outside(range, settings.freeAllowed()));
    if (settings.promisedSeconds().stream().noneMatch(s -> promisedSeconds().equals(s.toString())))
      errors.put("promisedSeconds", t("offers.error.promised"));
    return errors;
  }

  private boolean fits(PriceRange range, boolean freeAllowed) {
    if (!isPrice(range.unit())) return false;
    var parts = parts(range.unit());
    return range.contains(parts) || parts == 0 && freeAllowed;
  }

  /** Whole coins; of a currency also as many decimals as it has, after a point or a comma. */
  private boolean isPrice(Unit unit) {
    var whole = amount().split("[.,]", 2);
    var decimals = whole.length == 1 ? "0" : whole[1];
    return WHOLE.matcher(whole[0]).matches()
        && WHOLE.matcher(decimals).matches()
        && (whole.length == 1 || decimals.length() <= unit.decimals());
  }

  private static String outside(PriceRange range, boolean freeAllowed) {
    var unit = range.unit();
    var words =
        unit.isCoins()
            ? t("offers.error.price", range.min(), range.max())
            : t(
                "offers.error.price.currency",
                PriceRange.typed(range.lowest()),
                PriceRange.typed(range.highest()),
                unit.code());
    return freeAllowed ? words + " " + t("offers.error.price.free") : words;
  }

  /** How many of the unit's smallest parts were typed. */
  private long parts(Unit unit) {
    var typed = new BigDecimal(amount().replace(',', '.'));
    return typed.movePointRight(unit.decimals()).longValueExact();
  }
}
