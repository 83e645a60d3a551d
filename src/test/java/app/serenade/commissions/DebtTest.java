package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.payments.Coins;
import app.serenade.platform.Ids;
import app.serenade.platform.Invariants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refunded when the income is gone, and payouts whose fate is unknown. */
class DebtTest extends MoneyFixture {
  private Person fan;
  private Person creator;
  private UUID first;

  /** Two deliveries of 500 coins each: 800 for the creator, who may take them. */
  @BeforeEach
  void twoDeliveries() {
    fan = fan(4 * PRICE);
    creator = creator();
    first = delivered(fan, creator);
    var _ = delivered(fan, creator);
    claimWindowPasses(creator);
  }

  private Answer payOut(UUID id, long amount) {
    return creator.post(
        "/income/payouts", Map.of("id", id.toString(), "amount", amount, "unit", "COINS"));
  }

  private void paidOut(String decision) {
    var id = Ids.next();
    assertThat(payOut(id, 800).status()).isEqualTo(201);
    assertThat(creator.post("/sandbox/payouts/" + id + "/" + decision).status()).isEqualTo(200);
  }

  @Test
  void afterThePayoutAReversalIsTheCreatorsDebtAndTheNextIncomeMakesUpForIt() {
    paidOut("confirmation");
    assertThat(bean(ReverseCommission.class).of(first))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    assertThat(owed()).isEqualTo(400);
    assertThat(creator.page("/me/income").text()).contains("400 coins were refunded");
    var last = creator.get("/income/export").text().lines().toList().getLast();
    assertThat(last).contains(",reversal," + first).contains(",0,400,COINS,");
    var third = delivered(fan, creator);
    assertThat(owed()).isZero();
    assertThat(creator.get("/income/outgoing").json().get("outgoing").get(0).get("kind").asString())
        .isEqualTo("repayment");
    assertThat(creator.page("/me/income").text())
        .contains("Makes up for a refund")
        .doesNotContain("400 coins were refunded");
    var repayment = creator.get("/income/export").text().lines().toList().getLast();
    assertThat(repayment).contains(",repayment," + third).contains(",-400,-400,COINS,");
    var _ = delivered(fan, creator);
    assertThat(available(creator)).isZero();
    claimWindowPasses(creator);
    assertThat(available(creator)).isEqualTo(400);
  }

  private long owed() {
    return income(creator, "COINS").get("owed").get("amount").asLong();
  }

  @Test
  void whatAPayoutBringsBackMakesUpForADebtToo() {
    var id = Ids.next();
    assertThat(payOut(id, 800).status()).isEqualTo(201);
    assertThat(bean(ReverseCommission.class).of(first))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    assertThat(owed()).isEqualTo(400);
    creator.post("/sandbox/payouts/" + id + "/refusal");
    assertThat(owed()).isZero();
    assertThat(available(creator)).isEqualTo(400);
  }

  @Test
  void deliveriesAndReversalsAtOnceLeaveNoIncomeBesideADebt() {
    paidOut("confirmation");
    Coins.give(this::bean, fan.id(), 4 * PRICE);
    var ids = Stream.generate(() -> accepted(fan, creator)).limit(4).toList();
    var films = ids.stream().map(id -> film(creator, 20)).toList();
    Together.ask(
        5,
        n ->
            n == 4
                ? bean(ReverseCommission.class).of(first)
                : bean(DeliverCommission.class).by(creator.id(), ids.get(n), films.get(n)));
    assertThat(owed()).isZero();
    claimWindowPasses(creator);
    assertThat(available(creator)).isEqualTo(1_200);
  }

  @Test
  void aPayoutThatNobodyDecidesIsAskedForAgainAndAgainAndLookedInto() {
    var id = Ids.next();
    assertThat(payOut(id, 600).json().get("lookedInto").asBoolean()).isFalse();
    asOld("payout", id, "400 days");
    sandbox().sweep();
    var payout = creator.get("/payouts/" + id).json();
    assertThat(payout.get("state").asString()).isEqualTo("pending");
    assertThat(payout.get("lookedInto").asBoolean()).isTrue();
    assertThat(creator.page("/payouts/" + id).text()).contains("being looked into");
    assertThat(breaches()).anyMatch(breach -> breach.startsWith("payout " + id));
    creator.page("/payouts/" + id + "/payee");
    sandbox().payoutDecidedAndEventLost(id);
    sql("update payments.payout set ask_at = now() where id = :id").param("id", id).update();
    sandbox().sweep();
    assertThat(creator.get("/income/outgoing").text()).contains("\"state\":\"paid\"");
    assertThat(available(creator)).isEqualTo(200);
    assertThat(breaches()).isEmpty();
  }

  private List<String> breaches() {
    return bean(Invariants.class).ask().stream().flatMap(each -> each.breaches().stream()).toList();
  }
}
