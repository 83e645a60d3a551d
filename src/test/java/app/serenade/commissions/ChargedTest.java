package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.payments.sandbox.Sandbox;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices in a currency: charged by the provider, held, given back, released. */
class ChargedTest extends MoneyFixture {
  private Person fan;
  private Person creator;
  private UUID id;

  @BeforeEach
  void aCommissionForFiveEuros() {
    fan = fan(0);
    creator = euroCreator();
    id = placed(fan, creator);
  }

  private void unpaid() {
    assertThat(standing(id)).isEqualTo(new Standing("awaiting_payment", "none", 0));
  }

  @Test
  void theRequestIsSentOnceTheProviderConfirms() {
    var asked = fan.post("/commissions/" + id + "/payment");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(json(asked.text()).get("livemode").asBoolean()).isFalse();
    var charge = charge(fan, id);
    assertThat(json(asked.text()).get("id").asString()).isEqualTo(charge.toString());
    unpaid();
    assertThat(confirm(fan, charge).get("state").asString()).isEqualTo("taken");
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
    var line = json(fan.get("/wallet/movements").text()).get("movements").get(0);
    assertThat(line.get("amount").asLong()).isEqualTo(-500);
    assertThat(line.get("unit").asString()).isEqualTo("EUR");
  }

  @Test
  void thePagesLeadToTheProviderAndBack() {
    var charge = charge(fan, id);
    assertThat(fan.submit("/checkout/" + id, Map.of()).location())
        .isEqualTo("/charges/" + charge + "/checkout");
    var provider = fan.page("/charges/" + charge + "/checkout").location();
    assertThat(provider).isEqualTo("/sandbox/payments/" + charge);
    assertThat(fan.page(provider).text()).contains("No real money moves", "€5.00");
    fan.submit(provider + "/decision", Map.of("decision", "later"));
    assertThat(fan.page("/charges/" + charge + "/return").text())
        .contains("Waiting for", "about 500 coins");
    fan.submit(provider + "/decision", Map.of("decision", "pay"));
    assertThat(fan.page("/charges/" + charge + "/return").location()).isEqualTo("/checkout/" + id);
    assertThat(fan.page("/wallet").text()).contains("−€5.00");
    assertThat(creator.page("/charges/" + charge).status()).isEqualTo(404);
  }

  @Test
  void aDeclinedPaymentIsTriedAgain() {
    var first = charge(fan, id);
    assertThat(fan.get("/charges/" + first).status()).isEqualTo(200);
    assertThat(fan.post("/sandbox/payments/" + first + "/refusal").text()).contains("failed");
    unpaid();
    assertThat(fan.page("/charges/" + first + "/return").text()).contains("did not work");
    var second = charge(fan, id);
    assertThat(second).isNotEqualTo(first);
    assertThat(confirm(fan, second).get("state").asString()).isEqualTo("taken");
  }

  @Test
  void sixteenTabsAskForOneCharge() {
    assertThat(Together.ask(16, n -> charge(fan, id)).stream().distinct()).hasSize(1);
  }

  @Test
  void whatIsPaidAfterTheCreatorStoppedGoesBackWhole() {
    var charge = charge(fan, id);
    offerBecomes(creator, "paused");
    assertThat(confirm(fan, charge).get("state").asString()).isIn("refunding", "refunded");
    chargeBecomes(fan, charge, "refunded");
    unpaid();
    isToldWhy(charge, "This creator takes no requests right now.");
  }

  @Test
  void whatIsPaidAfterTheCreatorBlockedTheFanGoesBackWhole() {
    var charge = charge(fan, id);
    assertThat(creator.put("/account/blocks/" + fan.handle(), Map.of()).status())
        .isBetween(200, 204);
    confirm(fan, charge);
    chargeBecomes(fan, charge, "refunded");
    unpaid();
    isToldWhy(charge, "This creator takes no requests right now.");
  }

  private void isToldWhy(UUID charge, String words) {
    assertThat(fan.page("/charges/" + charge).text()).contains("went back to you", words);
    assertThat(fan.get("/charges/" + charge).json().get("reason").asString()).isEqualTo(words);
  }

  @Test
  void whatIsPaidAfterItWasAbandonedGoesBackWhole() {
    var charge = charge(fan, id);
    due(id, -1);
    confirm(fan, charge);
    chargeBecomes(fan, charge, "refunded");
    assertThat(money(id)).isEqualTo("none");
    isToldWhy(charge, "The order was not paid in time and has been put away.");
  }

  @Test
  void aTypoPutRightWhileThePaymentIsPendingIsPaidByIt() {
    var charge = charge(fan, id);
    assertThat(placed(fan, creator, "Grace")).isEqualTo(id);
    assertThat(charge(fan, id)).isEqualTo(charge);
    assertThat(confirm(fan, charge).get("state").asString()).isEqualTo("taken");
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
    assertThat(fan.page("/charges/" + charge + "/return").location()).isEqualTo("/checkout/" + id);
    assertThat(fan.page("/commissions/" + id).text()).contains("Grace").doesNotContain("Ada");
  }

  @Test
  void confirmedAgainAtAnotherPriceIsChargedThatAndTheFirstChargeGoesBackWhole() {
    var before = charge(fan, id);
    sql("update offers.offer set amount = 900 where creator = :id")
        .param("id", creator.id())
        .update();
    assertThat(charge(fan, id)).isEqualTo(before);
    assertThat(placed(fan, creator, "Grace")).isEqualTo(id);
    var after = charge(fan, id);
    assertThat(after).isNotEqualTo(before);
    confirm(fan, before);
    chargeBecomes(fan, before, "refunded");
    isToldWhy(before, "The price was another one meanwhile.");
    unpaid();
    assertThat(charge(fan, id)).isEqualTo(after);
    assertThat(confirm(fan, after).get("state").asString()).isEqualTo("taken");
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
    assertThat(fan.page("/wallet").text()).contains("−€9.00", "+€5.00");
  }

  @Test
  void whatIsPaidTwiceGoesBackOnce() {
    var first = charge(fan, id);
    fan.get("/charges/" + first);
    assertThat(sandbox().tell("a" + first, "payment.declined", first, 500, "EUR")).isEqualTo(204);
    var second = charge(fan, id);
    confirm(fan, second);
    sandbox().paidAndEventLost(first);
    assertThat(sandbox().tell("b" + first, "payment.paid", first, 500, "EUR")).isEqualTo(204);
    chargeBecomes(fan, first, "refunded");
    isToldWhy(first, "It was paid already.");
    assertThat(state(fan, second)).isEqualTo("taken");
    assertThat(fan.get("/charges/" + second).json().get("reason").isNull()).isTrue();
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void anotherAmountCurrencyModeOrTimeIsNotTaken() {
    var charge = charge(fan, id);
    fan.get("/charges/" + charge);
    assertThat(sandbox().tell("a" + charge, "payment.paid", charge, 499, "EUR")).isEqualTo(204);
    assertThat(sandbox().tell("b" + charge, "payment.paid", charge, 500, "USD")).isEqualTo(204);
    var live = Sandbox.body("c" + charge, "payment.paid", true, charge, 500, "EUR");
    assertThat(sandbox().tell(live, Duration.ZERO)).isEqualTo(400);
    var real = Sandbox.body("d" + charge, "payment.paid", false, charge, 500, "EUR");
    assertThat(sandbox().tell(real, Duration.ofHours(1))).isEqualTo(403);
    assertThat(sandbox().tell(real, Duration.ofHours(-1))).isEqualTo(403);
    unpaid();
  }

  @Test
  void anEventThatCameManyTimesIsHeardOnceAndOneThatNeverCameIsAskedFor() {
    var charge = charge(fan, id);
    fan.get("/charges/" + charge);
    sandbox().paidAndEventLost(charge);
    var other = placed(fan, euroCreator());
    var replayed = charge(fan, other);
    fan.get("/charges/" + replayed);
    sandbox().paidAndEventLost(replayed);
    var answers =
        Together.ask(8, n -> sandbox().tell("e" + replayed, "payment.paid", replayed, 500, "EUR"));
    assertThat(answers).containsOnly(204);
    assertThat(standing(other)).isEqualTo(new Standing("requested", "held", 1));
    asOld("charge", charge, "1 minute");
    sandbox().sweep();
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void whatNobodyPaidForAWeekIsClosedAndMoneyThatComesAfterAllGoesBack() {
    var charge = charge(fan, id);
    fan.get("/charges/" + charge);
    asOld("charge", charge, "8 days");
    sandbox().sweep();
    assertThat(state(fan, charge)).isEqualTo("failed");
    assertThat(fan.page("/charges/" + charge).text()).contains("It was not paid in time.");
    due(id, -1);
    assertThat(sandbox().tell("l" + charge, "payment.paid", charge, 500, "EUR")).isEqualTo(204);
    assertThat(state(fan, charge)).isIn("refunding", "refunded");
    sandbox().agrees(charge);
    chargeBecomes(fan, charge, "refunded");
  }

  @Test
  void whatTheProviderRefusesToGiveBackComesAsCoins() {
    var charge = charge(fan, id);
    confirmForGood(fan, charge);
    assertThat(bean(CancelCommission.class).by(fan.id(), id, "")).isInstanceOf(Moved.Done.class);
    moneyBecomes(id, "refunded_as_coins");
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(fan.page("/commissions/" + id).text()).contains("as coins in your wallet");
    assertThat(creator.page("/commissions/" + id).text()).contains("Returned to");
    assertThat(fan.page("/charges/" + charge).text()).contains("€5.00 came back as coins");
    assertThat(fan.get("/wallet/movements").text()).contains("\"kind\":\"credit\"");
    assertThat(sandbox().tell("r" + charge, "refund.paid", charge, 500, "EUR")).isEqualTo(204);
    assertThat(sandbox().tell("s" + charge, "refund.declined", charge, 500, "EUR")).isEqualTo(204);
    sandbox().sweep();
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(money(id)).isEqualTo("refunded_as_coins");
  }

  @Test
  void whatCameTooLateAndIsRefusedBackComesAsCoins() {
    var charge = charge(fan, id);
    offerBecomes(creator, "paused");
    confirmForGood(fan, charge);
    chargeBecomes(fan, charge, "credited");
    assertThat(coins(fan)).isEqualTo(500);
    unpaid();
  }

  @Test
  void afterAReversalTooARefusedRefundComesAsCoins() {
    confirmForGood(fan, charge(fan, id));
    assertThat(bean(AcceptCommission.class).by(creator.id(), id)).isInstanceOf(Moved.Done.class);
    sent(creator, id);
    assertThat(bean(ReverseCommission.class).of(id))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    moneyBecomes(id, "reversed_as_coins");
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(creator.get("/income/earnings/" + id).json().get("state").asString())
        .isEqualTo("reversed_as_coins");
  }

  @Test
  void aPriceInACurrencyIsShownInCoinsToo() {
    assertThat(fan.page("/checkout/" + id).text()).contains("€5.00", "about 500 coins");
    assertThat(fan.page("/@" + creator.handle() + "/custom").text()).contains("about 500 coins");
  }

  @Test
  void aRefundIsPendingUntilTheProviderConfirmsIt() {
    confirm(fan, charge(fan, id));
    assertThat(bean(CancelCommission.class).by(fan.id(), id, "")).isInstanceOf(Moved.Done.class);
    assertThat(money(id)).isIn("refunding", "refunded");
    moneyBecomes(id, "refunded");
    var moved = fan.get("/wallet/movements").text();
    assertThat(moved).contains("returned");
    talkOf(fan, creator, "You cancelled the video", "What you paid goes back to you");
    talkOf(creator, fan, "cancelled the request", "What was paid goes back to");
  }

  private static void talkOf(Person reader, Person partner, String... words) {
    var path = "/inbox/" + partner.handle();
    Awaitility.await().until(() -> reader.page(path).text().contains(words[0]));
    assertThat(reader.page(path).text()).contains(words).doesNotContain("is back", "got back");
    assertThat(reader.page("/inbox").text()).contains(words[1]);
  }

  @Test
  void cancellingSaysWhenTheMoneyIsBack() {
    confirm(fan, charge(fan, id));
    assertThat(fan.page("/commissions/" + id).text())
        .contains("goes back at once to where you paid it from")
        .doesNotContain("comes back to you at once");
  }

  @Test
  void deliveredItIsIncomeInEurosAndReversedItGoesBackToTheCharge() {
    confirm(fan, charge(fan, id));
    assertThat(bean(AcceptCommission.class).by(creator.id(), id)).isInstanceOf(Moved.Done.class);
    sent(creator, id);
    var purse = income(creator, "EUR");
    assertThat(purse.get("ever").get("amount").asLong()).isEqualTo(400);
    assertThat(bean(ReverseCommission.class).of(id))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    moneyBecomes(id, "reversed");
    assertThat(income(creator, "EUR").get("ever").get("amount").asLong()).isZero();
    assertThat(fan.page("/commissions/" + id).text()).contains("Refunded after delivery");
  }
}
