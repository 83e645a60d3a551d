package app.serenade.offers;

import app.serenade.platform.money.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator lets creators offer.
 *
 * @param promisedSeconds the shortest lengths to choose from
 * @param priceMin the lowest price in coins; a price of 0 is another question
 * @param priceMax the highest price in coins
 * @param freeAllowed whether a price of 0 is allowed
 * @param prices the prices in coins to choose from, beside typing one
 * @param currencies the currencies a price may be in beside coins, each with its lowest and highest
 *     price in whole units, by commas: EUR:1-500, JPY:100-50000
 */
@ConfigurationProperties("serenade.offers")
public record OfferSettings(
    @DefaultValue({"15", "30", "60"}) List<Integer> promisedSeconds,
    @DefaultValue("100") long priceMin,
    @DefaultValue("100000") long priceMax,
    @DefaultValue("false") boolean freeAllowed,
    @DefaultValue({"300", "500", "1000", "2500"}) List<Long> prices,
    @DefaultValue("") String currencies) {
  /** A list that cannot be read stops the start, not the first creator who publishes. */
  public OfferSettings {
    var _ = listed(currencies);
  }

  /** Every unit a price may be in, coins first. */
  List<PriceRange> ranges() {
    var coins = new PriceRange(Unit.COINS, priceMin, priceMax);
    return Stream.concat(Stream.of(coins), listed(currencies).stream()).toList();
  }

  /** What a price may be in this unit, or null where the operator listed no such unit. */
  @Nullable PriceRange range(String unit) {
    return ranges().stream()
        .filter(range -> range.unit().code().equals(unit))
        .findFirst()
        .orElse(null);
  }

  private static List<PriceRange> listed(String currencies) {
    return Arrays.stream(currencies.split(","))
        .filter(currency -> !currency.isBlank())
        .map(PriceRange::listed)
        .toList();
  }
}
