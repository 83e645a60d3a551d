package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeUnitsTest {
  @ParameterizedTest
  @CsvSource({"500,EUR,500", "1,USD,1", "50,JPY,50", "5,ISK,500", "700,HUF,700", "900,TWD,900"})
  void anAmountIsTheSameThereAndBack(long ours, String currency, long theirs) {
    var money = new Money(ours, Unit.currency(currency));
    assertThat(StripeUnits.amount(money)).isEqualTo(theirs);
    assertThat(StripeUnits.money(theirs, StripeUnits.currency(money))).isEqualTo(money);
  }

  /** With three decimals, none there and two here, or of which the documents say two things. */
  @ParameterizedTest
  @ValueSource(strings = {"KWD", "BHD", "JOD", "OMR", "TND", "MGA", "UGX"})
  void aCurrencyInWhichAnAmountCouldBeLostIsNotTaken(String currency) {
    assertThat(StripeUnits.knows(Unit.currency(currency))).isFalse();
    assertThat(StripeUnits.money(500L, currency)).isNull();
  }

  @Test
  void coinsAreNotForStripe() {
    assertThat(StripeUnits.knows(Unit.COINS)).isFalse();
  }

  @Test
  void whatIsNoAmountOfOursIsNone() {
    assertThat(StripeUnits.money(550L, "isk")).isNull();
    assertThat(StripeUnits.money(-1L, "eur")).isNull();
    assertThat(StripeUnits.money(null, "eur")).isNull();
    assertThat(StripeUnits.money(5L, "xyzzy")).isNull();
    assertThat(StripeUnits.money(5L, null)).isNull();
  }
}
