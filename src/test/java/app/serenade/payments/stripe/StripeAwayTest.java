package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.payments.stripe.FakeStripe.Fault;
import app.serenade.platform.Instance;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coins where Stripe does not answer, refuses, is asked by many at once, or nobody pays. */
class StripeAwayTest extends StripeBuyer {
  @ParameterizedTest
  @ValueSource(strings = {"LOST", "BUSY"})
  void whereStripeDoesNotAnswerThePayerReadsItAndTriesAgain(Fault fault) {
    var id = UUID.randomUUID();
    stripe.plan("POST /v1/checkout/sessions", fault);
    var form = Map.of("id", id.toString(), "coins", "500", "next", "/checkout/7");
    var refused = payer.submit("/top-ups", form);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text()).contains("No answer at the moment", "Nothing was charged");
    var again = "/top-ups/" + id + "/checkout";
    assertThat(refused.text())
        .contains("href=\"%s\">Try again".formatted(again), "href=\"/checkout/7\">Back");
    assertThat(coins()).isZero();
    stripe.plan("POST /v1/checkout/sessions", fault);
    assertThat(payer.page(again).text())
        .contains("No answer at the moment", "href=\"/checkout/7\"");
    assertThat(payer.page(again).location()).startsWith("https://checkout.stripe.com");
    assertThat(payer.submit("/top-ups", form).location()).startsWith("https://checkout.stripe.com");
    assertThat(stripe.books.all("checkout.session", "client_reference_id", id.toString()))
        .hasSize(1);
    stripe.books.pay(id);
    assertThat(state(id)).isEqualTo("paid");
  }

  @Test
  void anOperatorsTrialSaysWhatIsNotAsExpected() {
    var node = house.node;
    var trial =
        new StripeTrial(
            node.bean(StripeSettings.class),
            node.bean(Checkouts.class),
            node.bean(Payees.class),
            node.bean(Instance.class),
            node.bean(Clock.class),
            node.program());
    assertThat(trial.tried()).isEmpty();
    stripe.plan("POST /v1/account_links", Fault.BUSY);
    assertThat(trial.tried()).singleElement().asString().startsWith("a page for a payee");
  }

  @Test
  void programsAreToldToTryAgainToo() {
    var id = UUID.randomUUID();
    stripe.plan("POST /v1/checkout/sessions", Fault.BUSY);
    assertThat(ask(id, 500).status()).isEqualTo(503);
    assertThat(ask(id, 500).status()).isEqualTo(201);
  }

  @Test
  void whatWasTakenBackHereIsTheSameSessionAtStripe() {
    var id = UUID.randomUUID();
    stripe.plan("POST /v1/checkout/sessions", Fault.LOST);
    assertThat(askByKey(id).status()).isEqualTo(503);
    assertThat(payer.get("/top-ups/" + id).status()).isEqualTo(404);
    assertThat(askByKey(id).status()).isEqualTo(201);
    assertThat(askByKey(id).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(stripe.books.all("checkout.session", "client_reference_id", id.toString()))
        .hasSize(1);
    stripe.books.pay(id);
    assertThat(state(id)).isEqualTo("paid");
  }

  private Answer askByKey(UUID id) {
    var body = "{\"id\":\"%s\",\"coins\":500}".formatted(id).getBytes();
    return payer.bytes(
        "POST",
        "/api/v1/top-ups",
        body,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        "key-" + id);
  }

  @Test
  void aPendingTopUpIsShownWhileStripeIsAway() {
    var id = asked();
    stripe.plan("GET /v1/checkout/sessions/", Fault.LOST);
    assertThat(payer.page("/top-ups/" + id).text()).contains("Waiting for the payment");
    stripe.plan("GET /v1/checkout/sessions/", Fault.LOST);
    assertThat(payer.get("/top-ups/" + id).json().path("payUrl").asString()).contains("/pay/");
  }

  @Test
  void whatStripeRefusesIsRefusedHere() {
    var id = UUID.randomUUID();
    assertThat(payer.submit("/top-ups", Map.of("id", id.toString(), "coins", "20")).location())
        .isEqualTo("/top-ups/" + id + "/return");
    assertThat(payer.page("/top-ups/" + id).text()).contains("The provider refused it.");
    assertThat(stored(id)).isEqualTo("failed");
  }

  @Test
  void sixteenTabsAskForOneSession() throws Exception {
    var id = UUID.randomUUID();
    try (var tabs = Executors.newFixedThreadPool(16)) {
      var asked = IntStream.range(0, 16).mapToObj(n -> tabs.submit(() -> ask(id, 500))).toList();
      for (var one : asked) assertThat(one.get().status()).isEqualTo(201);
    }
    assertThat(stripe.books.all("checkout.session", "client_reference_id", id.toString()))
        .hasSize(1);
  }

  @Test
  void whatNobodyPaidForAWeekCannotBePaidAnyMore() {
    var shown = asked();
    var unmade = UUID.randomUUID();
    stripe.plan("POST /v1/checkout/sessions", Fault.BUSY);
    ask(unmade, 500);
    house
        .sql("update payments.top_up set at = at - interval '8 days' where state = 'pending'")
        .update();
    house.sweep();
    assertThat(stored(shown)).isEqualTo("failed");
    assertThat(stored(unmade)).isEqualTo("failed");
    assertThat(stripe.books.the("checkout.session", "client_reference_id", shown.toString()))
        .containsEntry("status", "expired");
    assertThat(stripe.books.all("checkout.session", "client_reference_id", unmade.toString()))
        .isEmpty();
  }

  @Test
  void whatWasPaidBeforeItIsClosedCounts() {
    var id = asked();
    stripe.books.pay(id);
    house
        .sql("update payments.top_up set at = at - interval '8 days' where id = :id")
        .param("id", id)
        .update();
    house.sweep();
    assertThat(stored(id)).isEqualTo("paid");
  }
}
