package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.payments.stripe.FakeStripe.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A commission paid and given back by Stripe, also where its answers are lost. */
class StripePathTest extends StripeFixture {
  private String charged(UUID charge) {
    return pairs.fan.get("/charges/" + charge).json().path("state").asString();
  }

  private void becomes(UUID charge, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(charged(charge)).isEqualTo(state));
  }

  private void cancel(UUID commission) {
    assertThat(
            pairs
                .fan
                .post("/commissions/" + commission + "/cancellation", Map.of("reason", "mind"))
                .status())
        .isBetween(200, 204);
  }

  private List<Map<String, Object>> refunds(UUID charge) {
    var session = stripe.books.the("checkout.session", "client_reference_id", charge.toString());
    return stripe.books.all("refund", "payment_intent", session.get("payment_intent"));
  }

  @Test
  void thePriceIsPaidOnStripesPage() {
    var id = pairs.placed();
    var charge = charge(id);
    var address = pairs.fan.page("/charges/" + charge + "/checkout").location();
    assertThat(address).startsWith("https://checkout.stripe.com/c/pay/");
    assertThat(stripe.books.the("checkout.session", "client_reference_id", charge.toString()))
        .containsEntry("amount_total", 1000L)
        .containsEntry("currency", "eur");
    assertThat(charge(id)).isEqualTo(charge);
    stripe.books.pay(charge);
    assertThat(pairs.fan.page("/charges/" + charge + "/return").location())
        .isEqualTo("/checkout/" + id);
    assertThat(pairs.standing(id)).isEqualTo("requested held 1");
  }

  @Test
  void whereStripeDoesNotAnswerThePayerTriesAgainOrGoesBackAndIsBilledOnce() {
    var id = pairs.placed();
    var pressed = pairs.fan.submit("/checkout/" + id, Map.of()).location();
    assertThat(pressed).matches("/charges/[-0-9a-f]{36}/checkout");
    for (var fault : List.of(Fault.BUSY, Fault.LOST)) {
      stripe.plan("POST /v1/checkout/sessions", fault);
      var away = pairs.fan.page(pressed);
      assertThat(away.status()).as(fault.name()).isEqualTo(503);
      assertThat(away.text())
          .contains("href=\"%s\">Try again".formatted(pressed))
          .contains("href=\"/checkout/%s\">Back".formatted(id));
      assertThat(pairs.fan.page("/checkout/" + id).status()).isEqualTo(200);
      assertThat(pairs.fan.submit("/checkout/" + id, Map.of()).location()).isEqualTo(pressed);
    }
    assertThat(pairs.fan.page(pressed).location()).startsWith("https://checkout.stripe.com/");
    var charge = pressed.split("/")[2];
    assertThat(stripe.books.all("checkout.session", "client_reference_id", charge)).hasSize(1);
    stripe.books.pay(UUID.fromString(charge));
    assertThat(pairs.fan.page("/charges/" + charge + "/return").location())
        .isEqualTo("/checkout/" + id);
    assertThat(pairs.standing(id)).isEqualTo("requested held 1");
  }

  @Test
  void aRequestWhoseSessionExpiredIsPaidByAnother() {
    var id = pairs.placed();
    var first = charge(id);
    stripe.books.set(stripe.books.session(first), "status", "expired");
    house.tell("checkout.session.expired", stripe.books.session(first));
    assertThat(charged(first)).isEqualTo("failed");
    assertThat(pairs.standing(id)).isEqualTo("awaiting_payment none 0");
    assertThat(paid(id)).isNotEqualTo(first);
  }

  @Test
  void aPaidRequestThatIsCancelledComesBackOnceStripeHasGivenItBack() {
    stripe.books.refundsBecome("pending");
    var id = pairs.placed();
    var charge = paid(id);
    cancel(id);
    Awaitility.await().until(() -> refunds(charge).size() == 1);
    assertThat(charged(charge)).isEqualTo("refunding");
    var refund = (String) refunds(charge).getFirst().get("id");
    stripe.books.set(refund, "status", "succeeded");
    Awaitility.await()
        .until(
            () ->
                house.tell("refund.updated", refund) == 204 && charged(charge).equals("refunded"));
    house.sweep();
    assertThat(refunds(charge)).hasSize(1);
  }

  @Test
  void whatStripeCannotGiveBackComesAsCoins() {
    stripe.books.refundsBecome("pending");
    var id = pairs.placed();
    var charge = paid(id);
    cancel(id);
    Awaitility.await().until(() -> refunds(charge).size() == 1);
    var refund = (String) refunds(charge).getFirst().get("id");
    stripe.books.set(refund, "status", "failed");
    Awaitility.await()
        .until(
            () -> house.tell("refund.failed", refund) == 204 && charged(charge).equals("credited"));
    assertThat(pairs.coins()).isEqualTo(1000);
    house.sweep();
    assertThat(refunds(charge)).hasSize(1);
  }

  /** A dispute took it already: it must not come as coins as well. */
  @Test
  void whatIsDisputedWaitsForAnOperator() {
    var id = pairs.placed();
    var charge = paid(id);
    var session = stripe.books.the("checkout.session", "client_reference_id", charge.toString());
    var payment = (String) session.get("payment_intent");
    stripe.books.set(payment, "status", "disputed");
    assertThat(house.tell("charge.dispute.created", "dp_1")).isEqualTo(204);
    cancel(id);
    house.sweep();
    house.sweep();
    assertThat(charged(charge)).isEqualTo("refunding");
    assertThat(pairs.coins()).isZero();
    stripe.books.set(payment, "status", "succeeded");
    stripe.forgetKeys();
    again("charge", charge);
    becomes(charge, "refunded");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aRefundWhoseAnswerWasLostIsMadeOnce(Fault fault) {
    var id = pairs.placed();
    var charge = paid(id);
    stripe.plan("POST /v1/refunds", fault);
    stripe.plan("POST /v1/refunds", fault);
    cancel(id);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              again("charge", charge);
              return charged(charge).equals("refunded");
            });
    assertThat(refunds(charge)).hasSize(1);
  }
}
