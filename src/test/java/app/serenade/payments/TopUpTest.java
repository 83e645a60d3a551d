package app.serenade.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopUpTest {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final PaymentSettings SETTINGS =
      new PaymentSettings("sandbox", false, List.of(500L), 10, 1_000_000, 500, Duration.ofDays(7));
  static final TopUp.Order ORDER =
      new TopUp.Order(
          new UUID(0, 1),
          new UUID(0, 2),
          Money.coins(500),
          new Money(500, Unit.currency("EUR")),
          "sandbox",
          "/wallet",
          NOW);

  @Test
  void moneyThatArrivesAfterAFailureStillCounts() {
    var failed = new TopUp.Pending(ORDER).failed("declined", NOW);
    assertThat(failed.paid(NOW)).isEqualTo(new TopUp.Paid(ORDER, NOW));
  }

  @Test
  void nothingIsNotForSale() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                new TopUp.Order(
                    ORDER.id(),
                    ORDER.account(),
                    Money.coins(0),
                    ORDER.price(),
                    "sandbox",
                    "/wallet",
                    NOW));
  }

  @ParameterizedTest
  @CsvSource({"500,EUR,100,500", "1,EUR,100,1", "1,EUR,300,1", "301,EUR,300,101", "50,JPY,100,1"})
  void thePriceIsRoundedUpToTheSmallestPart(
      long coins, String currency, int coinsPerUnit, long price) {
    var instance =
        new Instance("here", URI.create("http://localhost"), currency, coinsPerUnit, "", true);
    assertThat(StartTopUp.price(Money.coins(coins), instance))
        .isEqualTo(new Money(price, Unit.currency(currency)));
  }

  static List<Object> wrongCoins() {
    return List.of(
        0,
        -1,
        9,
        1_000_001,
        Long.MAX_VALUE,
        BigInteger.TWO.pow(70),
        500.0,
        1.005,
        "500",
        "NaN",
        true);
  }

  @ParameterizedTest
  @MethodSource("wrongCoins")
  void onlyAWholeNumberInRangeCanBeBought(Object coins) {
    assertThat(new TopUpForm(null, coins, null).errors(SETTINGS)).containsOnlyKeys("coins");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1e3", "1.005", "-1", "+5", "0x10", "NaN", "9223372036854775808"})
  void whatIsTypedMustBeAWholeNumber(String coins) {
    assertThat(TopUpForm.typed(null, coins, null).errors(SETTINGS)).containsOnlyKeys("coins");
  }

  @Test
  void anIdIsAUuidOrLeftOut() {
    assertThat(new TopUpForm("1-1-1-1-1", 500, null).errors(SETTINGS)).containsOnlyKeys("id");
    assertThat(new TopUpForm(7, 500, null).errors(SETTINGS)).containsOnlyKeys("id");
    assertThat(new TopUpForm(null, 500, null).errors(SETTINGS)).isEmpty();
    assertThat(new TopUpForm(ORDER.id().toString(), 500, null).key()).isEqualTo(ORDER.id());
  }

  @Test
  void theSandboxRefusesToStartInProductionUnlessAllowed() {
    var sandbox = new Pretending();
    assertThat(Payments.checked(sandbox, false, false)).isSameAs(sandbox);
    assertThat(Payments.checked(sandbox, true, true)).isSameAs(sandbox);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Payments.checked(sandbox, true, false))
        .withMessageContaining("no real money");
  }

  private record Pretending() implements Provider {
    @Override
    public String name() {
      return "pretending";
    }

    @Override
    public boolean live() {
      return false;
    }

    @Override
    public List<String> checkoutOrigins() {
      return List.of();
    }

    @Override
    public String checkout(Bill bill) {
      return "/";
    }

    @Override
    public Answer close(Bill bill) {
      return new Answer.Failed("expired");
    }

    @Override
    public Answer ask(Bill bill) {
      return new Answer.Open();
    }

    @Override
    public Answer giveBack(Bill bill) {
      return new Answer.Open();
    }

    @Override
    public String payee(Payout.Order payout) {
      return "/";
    }

    @Override
    public Answer ask(Payout.Order payout) {
      return new Answer.Open();
    }
  }
}
