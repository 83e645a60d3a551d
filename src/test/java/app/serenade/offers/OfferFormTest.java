package app.serenade.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFormTest {
  private static final OfferSettings SETTINGS = settings(false);

  private static OfferSettings settings(boolean freeAllowed) {
    return new OfferSettings(List.of(15, 30, 60), 100, 100_000, freeAllowed, List.of(500L), "");
  }

  private static OfferForm form(String coins) {
    return OfferForm.inCoins(UUID.randomUUID(), "A song", coins, "30");
  }

  private static OfferForm described(String description) {
    return OfferForm.inCoins(UUID.randomUUID(), description, "500", "30");
  }

  @Test
  void anOfferHasAnIntroductionADescriptionAPriceAndAPromise() {
    assertThat(form("500").errors(SETTINGS)).isEmpty();
    assertThat(form(" 500 ").price()).isEqualTo(Money.coins(500));
    assertThat(new OfferForm(null, null, null, null, null).errors(SETTINGS))
        .containsOnlyKeys("asset", "description", "amount", "promisedSeconds");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "-500",
        "0",
        "99",
        "100001",
        "999999999",
        "9999999999",
        "9223372036854775808",
        "1e3",
        "500.5",
        "500,0",
        "5 00",
        "+500",
        "0x1F4",
        "٥٠٠",
        "５００",
        "five",
        "NaN",
        "500\n7"
      })
  void whatIsNoPriceWithinTheLimitsIsRefused(String coins) {
    assertThat(form(coins).errors(SETTINGS)).containsOnlyKeys("amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "0500", "100000"})
  void aPriceWithinTheLimitsIsTaken(String coins) {
    assertThat(form(coins).errors(SETTINGS)).isEmpty();
  }

  @Test
  void nothingIsAPriceWhereTheOperatorAllowsIt() {
    assertThat(form("0").errors(settings(true))).isEmpty();
    assertThat(form("1").errors(settings(true))).containsOnlyKeys("amount");
  }

  @Test
  void aDescriptionHasWordsAndAnEnd() {
    assertThat(described("x".repeat(500)).errors(SETTINGS)).isEmpty();
    assertThat(described("x".repeat(501)).errors(SETTINGS)).containsOnlyKeys("description");
    assertThat(described(" \n ").errors(SETTINGS)).containsOnlyKeys("description");
    assertThat(described("\u0000").errors(SETTINGS)).containsOnlyKeys("description");
    assertThat(described("one\r\ntwo\u0000").description()).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "-15", "20", "15.0", "٣٠", "300"})
  void aPromiseIsChosenFromTheList(String seconds) {
    var form = OfferForm.inCoins(UUID.randomUUID(), "A song", "500", seconds);
    assertThat(form.errors(SETTINGS)).containsOnlyKeys("promisedSeconds");
  }

  private static OfferForm priced(String amount, String unit) {
    return new OfferForm(UUID.randomUUID(), "A song", amount, unit, "30");
  }

  private static OfferSettings listing(String currencies) {
    return new OfferSettings(List.of(15, 30, 60), 100, 100_000, false, List.of(500L), currencies);
  }

  @ParameterizedTest
  @CsvSource({"5,500", "5.00,500", "'5,5',550", "500,50000", "1.01,101"})
  void aPriceMayBeInACurrencyThatTheOperatorListed(String typed, long cents) {
    var form = priced(typed, "EUR");
    assertThat(form.errors(listing("EUR:1-500, JPY:100-50000"))).isEmpty();
    assertThat(form.price()).isEqualTo(new Money(cents, Unit.currency("EUR")));
  }

  @ParameterizedTest
  @CsvSource({"0.99", "500.01", "5.001", "-5", "5.", "1e2", "5.0.0", "''", "٥"})
  void whatIsNoPriceInACurrencyIsRefused(String typed) {
    assertThat(priced(typed, "EUR").errors(listing("EUR:1-500"))).containsOnlyKeys("amount");
  }

  @Test
  void aCurrencyHasItsOwnDecimalsAndOthersAreRefused() {
    var settings = listing("EUR:1-500,JPY:100-50000");
    assertThat(priced("500", "JPY").errors(settings)).isEmpty();
    assertThat(priced("500.5", "JPY").errors(settings)).containsOnlyKeys("amount");
    for (var unit : List.of("USD", "XXXX", "coins", "\u0000"))
      assertThat(priced("500", unit).errors(settings)).containsOnlyKeys("unit");
    assertThat(priced("500", " ").price()).isEqualTo(Money.coins(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "EUR:5-1", "EUR:0-5", "euro:1-5", "XXY:1-5", "EUR:1-5;JPY:1-5"})
  void aListThatCannotBeReadStopsTheStart(String currencies) {
    assertThatThrownBy(() -> listing(currencies)).isInstanceOf(IllegalArgumentException.class);
  }
}
