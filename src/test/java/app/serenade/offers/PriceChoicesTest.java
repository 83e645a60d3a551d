package app.serenade.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Moneys;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The prices to choose from, in every unit that is listed. */
class PriceChoicesTest {
  private static PriceChoices choices(String currencies, String rates) {
    var instance = new Instance("here", URI.create("http://localhost"), "EUR", 100, rates, true);
    var settings =
        new OfferSettings(
            List.of(15), 100, 100_000, false, List.of(300L, 500L, 1_000L, 2_500L), currencies);
    return new PriceChoices(settings, Moneys.rates(instance), Moneys.text(instance));
  }

  private static List<String> typed(PriceChoices choices, String unit) {
    return choices.all().stream()
        .filter(choice -> choice.unit().equals(unit))
        .map(PriceChoices.Choice::typed)
        .toList();
  }

  @Test
  void eachUnitHasAboutTheSamePricesInWholeUnitsWithinItsRange() {
    var choices = choices("EUR:1-20,USD:1-500,JPY:100-50000", "USD:92,JPY:0.62");
    assertThat(typed(choices, "COINS")).containsExactly("300", "500", "1000", "2500");
    assertThat(typed(choices, "EUR")).containsExactly("3.00", "5.00", "10.00");
    assertThat(typed(choices, "USD")).containsExactly("3.00", "5.00", "11.00", "27.00");
    assertThat(typed(choices, "JPY")).containsExactly("483", "806", "1612", "4032");
  }

  @Test
  void aListedCurrencyWithoutARateStopsTheStart() {
    assertThatThrownBy(() -> choices("USD:1-500", ""))
        .hasMessageContaining("serenade.rates has no rate of it");
  }
}
