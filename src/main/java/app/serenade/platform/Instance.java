package app.serenade.platform;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says of this installation.
 *
 * @param name what people call it
 * @param publicUrl where people reach it; cookies are Secure where it is https
 * @param currency the currency that coins are shown in as well
 * @param coinsPerUnit how many coins are one whole unit of the currency
 * @param rates how many coins are one whole unit of other currencies, by commas: USD:92, JPY:0.62
 * @param sandbox whether payments are only pretended
 */
@ConfigurationProperties("serenade")
public record Instance(
    @DefaultValue("Serenade") String name,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("EUR") String currency,
    @DefaultValue("100") int coinsPerUnit,
    @DefaultValue("") String rates,
    @DefaultValue("true") boolean sandbox) {
  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** What an amount of coins is worth in the instance's currency, rounded down. */
  public Money worth(Money coins) {
    var unit = Unit.currency(currency);
    var scale = Math.powExact(10L, unit.decimals());
    return new Money(Math.multiplyExact(coins.amount(), scale) / coinsPerUnit, unit);
  }
}
