package app.serenade.offers;

import java.util.List;
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
 */
@ConfigurationProperties("serenade.offers")
record OfferSettings(
    @DefaultValue({"15", "30", "60"}) List<Integer> promisedSeconds,
    @DefaultValue("100") long priceMin,
    @DefaultValue("100000") long priceMax,
    @DefaultValue("false") boolean freeAllowed,
    @DefaultValue({"300", "500", "1000", "2500"}) List<Long> prices) {}
