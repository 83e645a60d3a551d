package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.payments.stripe.FakeStripe.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Coins bought by Stripe, and what Stripe tells of them. */
class StripeTopUpTest extends StripeBuyer {
  @Test
  void thePageLeadsToStripeAndBackToTheCoins() {
    var id = UUID.randomUUID();
    var form = Map.of("id", id.toString(), "coins", "500", "next", "/wallet");
    var pressed = payer.submit("/top-ups", form);
    assertThat(pressed.location())
        .startsWith("https://checkout.stripe.com/c/pay/cs_test_")
        .endsWith("#fid%2FkdWxO%3D");
    var session = stripe.books.the("checkout.session", "client_reference_id", id.toString());
    assertThat(session)
        .containsEntry("amount_total", 500L)
        .containsEntry("currency", "eur")
        .containsEntry("adaptive", "false");
    assertThat(session.get("success_url").toString()).endsWith("/top-ups/" + id + "/return");
    assertThat(payer.page("/top-ups/" + id + "/return").text()).contains("Waiting for the payment");
    assertThat(payer.page("/top-ups/" + id + "/checkout").location()).isEqualTo(pressed.location());
    stripe.books.pay(id);
    assertThat(payer.page("/top-ups/" + id + "/return").location()).isEqualTo("/top-ups/" + id);
    assertThat(coins()).isEqualTo(500);
  }

  @Test
  void theSandboxHasNoDoorBesideStripe() {
    var id = asked();
    assertThat(payer.post("/sandbox/payments/" + id + "/confirmation").status()).isEqualTo(404);
    assertThat(
            payer
                .submit("/sandbox/payments/" + id + "/decision", Map.of("decision", "pay"))
                .status())
        .isEqualTo(404);
    assertThat(payer.page("/wallet").text()).contains("no real money moves");
  }

  @Test
  void formsMayEndOnStripesPages() throws Exception {
    var wallet =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(house.node.at("/")))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.discarding());
    assertThat(wallet.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' https://checkout.stripe.com https://connect.stripe.com;");
  }

  @Test
  void anEventBringsTheCoinsOnceHoweverOftenItComes() {
    var id = asked();
    stripe.books.pay(id);
    var body =
        house.body("evt_" + id, "checkout.session.completed", stripe.books.session(id), false);
    for (var n = 0; n < 3; n++)
      assertThat(house.tell(body, StripeNode.SECRET, Duration.ZERO)).isEqualTo(204);
    assertThat(house.tell("checkout.session.completed", stripe.books.session(id))).isEqualTo(204);
    assertThat(stored(id)).isEqualTo("paid");
    assertThat(coins()).isEqualTo(500);
  }

  @Test
  void anEventIsNotBelievedButLookedInto() {
    var id = asked();
    assertThat(house.tell("checkout.session.completed", stripe.books.session(id))).isEqualTo(204);
    assertThat(stored(id)).isEqualTo("pending");
    stripe.books.pay(id);
    stripe.books.set(stripe.books.session(id), "amount_total", 499);
    assertThat(house.tell("checkout.session.completed", stripe.books.session(id))).isEqualTo(204);
    stripe.books.set(stripe.books.session(id), "amount_total", 500);
    stripe.books.set(stripe.books.session(id), "currency", "usd");
    assertThat(state(id)).isEqualTo("pending");
    assertThat(coins()).isZero();
  }

  @Test
  void forgedOldFutureLiveAndForeignEventsBringNothing() {
    var id = asked();
    stripe.books.pay(id);
    var type = "checkout.session.completed";
    var body = house.body("evt_" + id, type, stripe.books.session(id), false);
    assertThat(house.tell(body, "whsec_guess", Duration.ZERO)).isEqualTo(403);
    assertThat(house.tell(body, StripeNode.SECRET, Duration.ofMinutes(6))).isEqualTo(403);
    assertThat(house.tell(body, StripeNode.SECRET, Duration.ofMinutes(-6))).isEqualTo(403);
    assertThat(house.send(body, "")).isEqualTo(403);
    var live = house.body("evt_l" + id, type, stripe.books.session(id), true);
    assertThat(house.tell(live, StripeNode.SECRET, Duration.ZERO)).isEqualTo(204);
    assertThat(house.tell(type, "cs_test_of_another_shop")).isEqualTo(204);
    assertThat(house.tell("invoice.paid", stripe.books.session(id))).isEqualTo(204);
    assertThat(house.tell("{}", StripeNode.SECRET, Duration.ZERO)).isEqualTo(400);
    assertThat(house.tell("x".repeat(300_000), StripeNode.SECRET, Duration.ZERO)).isEqualTo(403);
    assertThat(stored(id)).isEqualTo("pending");
    house.sweep();
    assertThat(stored(id)).isEqualTo("paid");
  }

  @Test
  void whatStripeCannotSayNowItIsAskedToTellAgain() {
    var id = asked();
    stripe.books.pay(id);
    stripe.plan("GET /v1/checkout/sessions/", Fault.BUSY);
    var body =
        house.body("evt_" + id, "checkout.session.completed", stripe.books.session(id), false);
    assertThat(house.tell(body, StripeNode.SECRET, Duration.ZERO)).isEqualTo(503);
    assertThat(stored(id)).isEqualTo("pending");
    assertThat(house.tell(body, StripeNode.SECRET, Duration.ZERO)).isEqualTo(204);
    assertThat(stored(id)).isEqualTo("paid");
  }

  @Test
  void aSessionThatExpiresEndsTheTopUp() {
    var id = asked();
    stripe.books.set(stripe.books.session(id), "status", "expired");
    assertThat(house.tell("checkout.session.expired", stripe.books.session(id))).isEqualTo(204);
    assertThat(stored(id)).isEqualTo("failed");
    assertThat(payer.page("/top-ups/" + id).text()).contains("It was not paid in time.");
  }

  @Test
  void whatTakesDaysIsWaitedForAndCountsWhenItCame() {
    var came = asked();
    var bounced = asked();
    for (var id : new UUID[] {came, bounced}) {
      stripe.books.payLater(id);
      assertThat(house.tell("checkout.session.completed", stripe.books.session(id))).isEqualTo(204);
      assertThat(stored(id)).isEqualTo("pending");
    }
    stripe.books.arrives(came, true);
    stripe.books.arrives(bounced, false);
    house.tell("checkout.session.async_payment_succeeded", stripe.books.session(came));
    house.tell("checkout.session.async_payment_failed", stripe.books.session(bounced));
    assertThat(stored(came)).isEqualTo("paid");
    assertThat(stored(bounced)).isEqualTo("failed");
    assertThat(payer.page("/top-ups/" + bounced).text()).contains("The payment was declined.");
    assertThat(coins()).isEqualTo(500);
  }

  /** Under the program's own key all of it is one transaction here, which Stripe's answer ends. */
  /** Which the week's end meets at Stripe. */
}
