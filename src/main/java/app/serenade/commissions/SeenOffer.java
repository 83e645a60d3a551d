package app.serenade.commissions;

import app.serenade.offers.Offer;
import app.serenade.offers.OfferView;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The offer as a page showed it. The page sends it back with Confirm: nobody pays another price
 * than the one they saw.
 *
 * @param version which publication it was, 0 where nobody says
 */
public record SeenOffer(int version, Money price) {
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.([A-Z]{3,5})");
  private static final SeenOffer NONE = new SeenOffer(0, Money.coins(0));

  public static SeenOffer none() {
    return NONE;
  }

  public static SeenOffer of(OfferView offer) {
    return new SeenOffer(offer.version(), offer.price());
  }

  public static SeenOffer version(@Nullable Integer version) {
    return version == null ? NONE : new SeenOffer(version, NONE.price);
  }

  /** What {@link #token} wrote; nothing seen where it is something else. */
  public static SeenOffer parse(@Nullable String token) {
    var parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) return NONE;
    try {
      var price = new Money(Long.parseLong(parts.group(2)), new Unit(parts.group(3)));
      return new SeenOffer(Integer.parseInt(parts.group(1)), price);
    } catch (IllegalArgumentException noCurrency) {
      return NONE;
    }
  }

  public boolean isNothing() {
    return version == 0;
  }

  public String token() {
    return version + "." + price.amount() + "." + price.unit().code();
  }

  boolean isStill(Offer offer) {
    return version == 0 || version == offer.version();
  }

  public boolean isStill(OfferView offer) {
    return version == 0 || version == offer.version();
  }
}
