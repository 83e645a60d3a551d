package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.payments.stripe.FakeStripe.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Income paid out by Stripe, once, also where its answers are lost. */
class StripePayoutTest extends StripeFixture {
  /** Ten euros less the fee, in the creator's income and available. */
  private void delivered() {
    var id = pairs.placed();
    paid(id);
    assertThat(house.node.bean(AcceptCommission.class).by(pairs.creator.id(), id))
        .isInstanceOf(Moved.Done.class);
    assertThat(house.node.bean(DeliverCommission.class).by(pairs.creator.id(), id, pairs.film()))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    pairs
        .sql(
            "update commissions.commission set delivered_at = delivered_at - interval '73 hours' where id = :id")
        .param("id", id)
        .update();
  }

  private Answer askForPayout(UUID payout) {
    var asked = Map.of("id", payout.toString(), "amount", 800, "unit", "EUR");
    return pairs.creator.post("/income/payouts", asked);
  }

  private UUID askedForPayout() {
    delivered();
    var payout = UUID.randomUUID();
    assertThat(askForPayout(payout).status()).isBetween(200, 202);
    return payout;
  }

  private String payout(UUID id) {
    return pairs.creator.get("/payouts/" + id).json().path("state").asString();
  }

  private String connected() {
    return (String) stripe.books.the("account", "whose", pairs.creator.id().toString()).get("id");
  }

  private List<Map<String, Object>> transfers(UUID payout) {
    return stripe.books.all("transfer", "transfer_group", "payout-" + payout);
  }

  @Test
  void aPayoutWaitsUntilItsPayeeIsKnownAndGoesOutOnce() {
    var payout = askedForPayout();
    assertThat(payout(payout)).isEqualTo("pending");
    assertThat(pairs.creator.page("/payouts/" + payout + "/payee").location())
        .startsWith("https://connect.stripe.com/setup/" + connected());
    assertThat(transfers(payout)).isEmpty();
    stripe.books.onboard(connected());
    assertThat(house.tell("account.updated", connected())).isEqualTo(204);
    assertThat(transfers(payout)).hasSize(1);
    assertThat(transfers(payout).getFirst())
        .containsEntry("amount", 800L)
        .containsEntry("currency", "eur")
        .containsEntry("destination", connected());
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(pairs.income()).isZero();
    house.tell("account.updated", connected());
    house.sweep();
    assertThat(transfers(payout)).hasSize(1);
  }

  @Test
  void aSecondPayoutGoesToTheSameAccountByItself() {
    stripe.books.onboard(known());
    var payout = askedForPayout();
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(stripe.books.all("account", "whose", pairs.creator.id().toString())).hasSize(1);
  }

  /** The creator's account at Stripe, made by a first payout. */
  private String known() {
    var first = askedForPayout();
    payout(first);
    stripe.books.onboard(connected());
    again("payout", first);
    assertThat(payout(first)).isEqualTo("paid");
    return connected();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aTransferWhoseAnswerWasLostIsMadeOnce(Fault fault) {
    var payout = askedForPayout();
    payout(payout);
    stripe.books.onboard(connected());
    stripe.plan("POST /v1/transfers", fault);
    again("payout", payout);
    stripe.plan("POST /v1/transfers", fault);
    again("payout", payout);
    stripe.forgetKeys();
    again("payout", payout);
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(transfers(payout)).hasSize(1);
  }

  /** Stripe would repeat its refusal for a day, were it asked by the same key. */
  @Test
  void aPayoutWaitsForTheOperatorsBalance() {
    var payout = askedForPayout();
    payout(payout);
    stripe.books.onboard(connected());
    stripe.books.balance(799);
    again("payout", payout);
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("pending");
    stripe.books.balance(800);
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(transfers(payout)).hasSize(1);
  }

  @Test
  void aPayeeWhomStripeRejectsHasItBackInTheIncome() {
    var payout = askedForPayout();
    payout(payout);
    stripe.books.reject(connected());
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("failed");
    assertThat(pairs.income()).isEqualTo(800);
    stripe.books.onboard(connected());
    house.tell("account.updated", connected());
    assertThat(transfers(payout)).isEmpty();
  }

  /** The answer was lost, then the payee was rejected: the money has left all the same. */
  @Test
  void whatWasSentBeforeItsPayeeWasRejectedIsPaid() {
    var payout = askedForPayout();
    payout(payout);
    stripe.books.onboard(connected());
    stripe.plan("POST /v1/transfers", Fault.LOST);
    again("payout", payout);
    stripe.books.reject(connected());
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(transfers(payout)).hasSize(1);
    assertThat(pairs.income()).isZero();
  }

  @Test
  void sixteenAtOnceSendItOnce() {
    var payout = askedForPayout();
    payout(payout);
    stripe.books.onboard(connected());
    Together.ask(16, n -> payout(payout));
    again("payout", payout);
    assertThat(payout(payout)).isEqualTo("paid");
    assertThat(transfers(payout)).hasSize(1);
  }

  @Test
  void wherePayeesCannotBeAskedTheyReadItAndTryAgain() {
    var payout = askedForPayout();
    stripe.plan("POST /v1/account_links", Fault.BUSY);
    var refused = pairs.creator.page("/payouts/" + payout + "/payee");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text())
        .contains("No answer at the moment", "href=\"/payouts/%s/payee\">".formatted(payout))
        .contains("href=\"/payouts/%s\">Back".formatted(payout));
    assertThat(pairs.creator.page("/payouts/" + payout + "/payee").location())
        .startsWith("https://connect.stripe.com/");
    assertThat(stripe.books.all("account", "whose", pairs.creator.id().toString())).hasSize(1);
  }

  @Test
  void aPayoutThatWasAskedForWhileStripeWasAwayIsAskedForOnce() {
    delivered();
    stripe.plan("POST /v1/accounts", Fault.LOST);
    var payout = UUID.randomUUID();
    assertThat(askForPayout(payout).status()).isEqualTo(503);
    assertThat(askForPayout(payout).status()).isBetween(200, 202);
    assertThat(pairs.income()).isZero();
    assertThat(stripe.books.all("account", "whose", pairs.creator.id().toString())).hasSize(1);
  }
}
