package app.serenade.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.platform.Instance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What coins and currencies are to each other. */
class RatesTest {
  private static final Rates RATES = rates("USD:92, JPY:0.62,KWD:300.50");

  private static Rates rates(String listed) {
    return new Rates(
        new Instance("here", URI.create("http://localhost"), "EUR", 100, listed, true));
  }

  private static Unit unit(String code) {
    return new Unit(code);
  }

  @ParameterizedTest
  @CsvSource({
    "500,  EUR, 500,  500",
    "499,  EUR, 499,  499",
    "1,    USD, 0,    1",
    "326,  USD, 299,  300",
    "1000, JPY, 620,  620",
    "1,    JPY, 0,    1",
    "1005, KWD, 302,  303",
    "7,    COINS, 7,  7"
  })
  void aPriceIsSoManyCoins(long amount, String unit, long down, long up) {
    var money = new Money(amount, unit(unit));
    assertThat(RATES.coins(money, RoundingMode.DOWN)).isEqualTo(Money.coins(down));
    assertThat(RATES.coins(money, RoundingMode.CEILING)).isEqualTo(Money.coins(up));
  }

  @ParameterizedTest
  @CsvSource({"500, EUR, 500", "300, USD, 326", "62, JPY, 100", "1, JPY, 1", "0, USD, 0"})
  void coinsAreSoMuchOfACurrency(long coins, String unit, long amount) {
    assertThat(RATES.worth(Money.coins(coins), unit(unit)))
        .isEqualTo(new Money(amount, unit(unit)));
  }

  @Test
  void whatHasNoRateIsNothing() {
    assertThat(RATES.of(unit("CHF"))).isNull();
    assertThat(RATES.coins(new Money(500, unit("CHF")), RoundingMode.DOWN)).isNull();
    assertThat(RATES.worth(Money.coins(500), unit("CHF"))).isNull();
  }

  @Test
  void aRateIsTheSameHoweverItIsWritten() {
    assertThat(rates("USD:92.00").of(unit("USD"))).isEqualTo(new BigDecimal("92"));
    assertThat(rates("USD:100").of(unit("USD"))).isEqualTo(new BigDecimal("100"));
    assertThat(RATES.of(Unit.COINS)).isEqualTo(new BigDecimal("100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USD",
        "USD:",
        "USD:0",
        "USD:-1",
        "usd:92",
        "USD:1e3",
        "USD:0.0",
        "USD=92",
        "XXY:5",
        "USD:92,USD:93",
        "EUR:100",
        "USD:1.1234567",
        "USD:92 EUR:1"
      })
  void aListThatCannotBeReadStopsTheStart(String listed) {
    assertThatThrownBy(() -> rates(listed)).isInstanceOf(IllegalArgumentException.class);
  }
}
