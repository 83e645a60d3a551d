package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.platform.money.Rates;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The prices to choose from, beside typing one: those the operator set in coins, and about the same
 * in whole units of each listed currency. A listed currency without a rate stops the start.
 */
@Component
class PriceChoices {
  /**
   * @param typed as somebody would type it
   */
  public record Choice(String unit, String typed, String label) {}

  private final OfferSettings settings;
  private final Rates rates;
  private final MoneyText money;

  PriceChoices(OfferSettings settings, Rates rates, MoneyText money) {
    this.settings = settings;
    this.rates = rates;
    this.money = money;
    settings.ranges().forEach(this::mustHaveRate);
  }

  private void mustHaveRate(PriceRange range) {
    if (rates.of(range.unit()) == null)
      throw new IllegalStateException(
          "serenade.offers.currencies lists %s, and serenade.rates has no rate of it"
              .formatted(range.unit().code()));
  }

  List<Choice> all() {
    return settings.ranges().stream().flatMap(this::in).toList();
  }

  private Stream<Choice> in(PriceRange range) {
    return settings.prices().stream()
        .map(coins -> inUnit(coins, range))
        .filter(price -> range.contains(price.amount()))
        .distinct()
        .map(this::choice);
  }

  private Money inUnit(long coins, PriceRange range) {
    var unit = range.unit();
    var price = Money.coins(coins);
    var worth = unit.isCoins() ? price : rates.worth(price, unit);
    if (worth == null) throw new IllegalStateException("no rate of " + unit.code());
    var whole = Math.powExact(10L, unit.decimals());
    return new Money((worth.amount() + whole / 2) / whole * whole, unit);
  }

  private Choice choice(Money price) {
    var label = price.unit().isCoins() ? t("offers.price.choice", price.amount()) : money.of(price);
    return new Choice(price.unit().code(), PriceRange.typed(price), label);
  }
}
