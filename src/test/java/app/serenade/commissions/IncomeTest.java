package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deliveries bring, when it is available, and its ways out (P28). */
class IncomeTest extends MoneyFixture {
  private Person fan;
  private Person creator;
  private UUID first;

  /** Two deliveries of 500 coins each: 800 for the creator. */
  @BeforeEach
  void twoDeliveries() {
    fan = fan(3 * PRICE);
    creator = creator();
    first = delivered(fan, creator);
    var _ = delivered(fan, creator);
  }

  private Answer payOut(UUID id, long amount) {
    return creator.post(
        "/income/payouts", Map.of("id", id.toString(), "amount", amount, "unit", "COINS"));
  }

  private UUID paidOut(long amount, String decision) {
    var id = Ids.next();
    assertThat(payOut(id, amount).status()).isEqualTo(201);
    assertThat(creator.post("/sandbox/payouts/" + id + "/" + decision).status()).isEqualTo(200);
    return id;
  }

  @Test
  void whatIsTooMuchIsSaidBesideWhatWasTyped() {
    claimWindowPasses(creator);
    var typed = Map.of("id", Ids.next().toString(), "amount", "9000", "unit", "COINS");
    var refused = creator.submit("/me/income/payouts", typed);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("Only 800 coins are available now.", "value=\"9000\"")
        .containsPattern("id=\"amount-COINS-error\" role=\"alert\">");
    assertThat(creator.page("/me/income").text())
        .containsPattern("id=\"amount-COINS-error\" role=\"alert\" hidden");
  }

  @Test
  void theSmallestPayoutIsSaidBeforeAnythingIsAskedFor() {
    var least = "The smallest payout is €5.00 (about 500 coins).";
    var less = "There is less than that so far. You can move it to your wallet.";
    claimWindowPasses(creator);
    assertThat(creator.page("/me/income").text()).contains(least).doesNotContain(less);
    assertThat(move(Ids.next(), 301).status()).isEqualTo(201);
    assertThat(creator.page("/me/income").text()).contains(least, less);
    var typed = Map.of("id", Ids.next().toString(), "amount", "499", "unit", "COINS");
    assertThat(creator.submit("/me/income/payouts", typed).text())
        .containsPattern("id=\"amount-COINS-error\" role=\"alert\">.*The smallest payout is");
  }

  @Test
  void theVideoInTheConversationSaysWhatBecameOfIt() {
    assertThat(talk(fan, creator)).contains(">Received<").doesNotContain(">Refunded<");
    assertThat(talk(creator, fan)).contains(">Sent<").doesNotContain(">Refunded<");
    assertThat(bean(ReverseCommission.class).of(first))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    assertThat(talk(fan, creator)).contains(">Received<", ">Refunded<");
    assertThat(talk(creator, fan)).contains(">Sent<", ">Refunded<");
  }

  /** Once both videos are in it. */
  private static String talk(Person reader, Person partner) {
    var path = "/inbox/" + partner.handle();
    return await()
        .until(() -> reader.page(path).text(), page -> page.split("video-foot", -1).length == 3);
  }

  @Test
  void itIsAvailableOnceTheClaimWindowHasPassed() {
    var open = requested(fan, creator);
    var purse = income(creator, "COINS");
    assertThat(purse.get("ever").get("amount").asLong()).isEqualTo(800);
    assertThat(purse.get("month").get("amount").asLong()).isEqualTo(800);
    assertThat(purse.get("waiting").get("amount").asLong()).isEqualTo(800);
    assertThat(purse.get("held").get("amount").asLong()).isEqualTo(400);
    assertThat(available(creator)).isZero();
    assertThat(payOut(Ids.next(), 600).status()).isEqualTo(409);
    claimWindowPasses(creator);
    assertThat(available(creator)).isEqualTo(800);
    assertThat(bean(CancelCommission.class).by(fan.id(), open, "")).isInstanceOf(Moved.Done.class);
  }

  @Test
  void aPayoutIsOnItsWayUntilTheProviderHasSentIt() {
    claimWindowPasses(creator);
    var id = Ids.next();
    var asked = payOut(id, 600);
    assertThat(asked.json().get("paid").get("amount").asLong()).isEqualTo(600);
    assertThat(asked.json().get("paid").get("unit").asString()).isEqualTo("EUR");
    assertThat(asked.json().get("livemode").asBoolean()).isFalse();
    assertThat(payOut(id, 600).status()).isEqualTo(201);
    assertThat(payOut(id, 601).status()).isIn(409, 422);
    assertThat(available(creator)).isEqualTo(200);
    assertThat(creator.get("/payouts/" + id).json().get("state").asString()).isEqualTo("pending");
    assertThat(fan.get("/payouts/" + id).status()).isEqualTo(404);
    creator.post("/sandbox/payouts/" + id + "/confirmation");
    assertThat(creator.get("/payouts/" + id).json().get("state").asString()).isEqualTo("paid");
    assertThat(sandbox().tell("x" + id, "payout.declined", id, 600, "EUR")).isEqualTo(204);
    assertThat(available(creator)).isEqualTo(200);
    assertThat(creator.get("/income/outgoing").text()).contains("\"state\":\"paid\"");
  }

  @Test
  void aPayoutThatFailedIsBackInTheIncome() {
    claimWindowPasses(creator);
    var id = paidOut(600, "refusal");
    assertThat(creator.get("/payouts/" + id).json().get("state").asString()).isEqualTo("failed");
    assertThat(available(creator)).isEqualTo(800);
    assertThat(creator.page("/payouts/" + id).text()).contains("600 coins are back");
  }

  @Test
  void manyPayoutsAtOnceTakeNoMoreThanThereIs() {
    claimWindowPasses(creator);
    var answers = Together.ask(8, n -> payOut(Ids.next(), 500).status());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    var id = Ids.next();
    assertThat(Together.ask(8, n -> move(id, 300).status())).containsOnly(201);
    assertThat(available(creator)).isZero();
    assertThat(coins(creator)).isEqualTo(300);
  }

  private Answer move(UUID id, long amount) {
    return creator.post(
        "/income/transfers", Map.of("id", id.toString(), "amount", amount, "unit", "COINS"));
  }

  @Test
  void itMovesToTheWalletAtOnceAndOnce() {
    claimWindowPasses(creator);
    var id = Ids.next();
    assertThat(move(id, 300).status()).isEqualTo(201);
    assertThat(move(id, 300).status()).isEqualTo(201);
    assertThat(move(id, 200).status()).isEqualTo(422);
    assertThat(coins(creator)).isEqualTo(300);
    assertThat(available(creator)).isEqualTo(500);
    assertThat(creator.page("/wallet").text()).contains("From your income");
  }

  private static final List<String> NO_AMOUNTS =
      List.of(
          "{\"amount\":0,\"unit\":\"COINS\"}",
          "{\"amount\":-1,\"unit\":\"COINS\"}",
          "{\"amount\":9007199254740992,\"unit\":\"COINS\"}",
          "{\"amount\":9223372036854775807,\"unit\":\"COINS\"}",
          "{\"amount\":9223372036854775808,\"unit\":\"COINS\"}",
          "{\"amount\":\"1e3\",\"unit\":\"COINS\"}",
          "{\"amount\":1e3,\"unit\":\"COINS\"}",
          "{\"amount\":1.005,\"unit\":\"COINS\"}",
          "{\"amount\":NaN,\"unit\":\"COINS\"}",
          "{\"amount\":500,\"unit\":\"USD\"}",
          "{\"amount\":500,\"unit\":\"coins\"}",
          "{\"amount\":500,\"unit\":\"XXY\"}",
          "{\"amount\":500,\"unit\":7}",
          "{\"amount\":500}",
          "{\"unit\":\"COINS\"}",
          "{\"amount\":499,\"unit\":\"COINS\",\"id\":\"7\"}",
          "{}",
          "[]",
          "",
          "null");

  @Test
  void whatIsNoAmountIsRefusedAndNothingMoves() {
    claimWindowPasses(creator);
    for (var path : List.of("/income/payouts", "/income/transfers"))
      for (var body : NO_AMOUNTS)
        assertThat(creator.api("POST", path, body).status())
            .as(path + " " + body)
            .isBetween(400, 499);
    assertThat(available(creator)).isEqualTo(800);
  }

  @Test
  void whatIsTypedMustBeAnAmountThatIsThere() {
    claimWindowPasses(creator);
    var typed = List.of("", "0", "-1", "1e3", "1.005", "NaN", "9223372036854775808", "801", "six");
    for (var amount : typed) {
      var page = creator.submit("/me/income/payouts", Map.of("amount", amount, "unit", "COINS"));
      assertThat(page.status()).as(amount).isBetween(400, 499);
      assertThat(page.text()).as(amount).contains("role=\"alert\"");
    }
    assertThat(available(creator)).isEqualTo(800);
  }

  @Test
  void lessThanTheSmallestPayoutIsRefused() {
    claimWindowPasses(creator);
    var answer = payOut(Ids.next(), 499);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("€5.00");
  }

  @Test
  void insideTheClaimWindowAReversalComesOutOfTheIncome() {
    var before = coins(fan);
    assertThat(bean(ReverseCommission.class).of(first))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    assertThat(Together.ask(4, n -> bean(ReverseCommission.class).of(first)))
        .allMatch(ReverseCommission.Outcome.Before.class::isInstance);
    assertThat(coins(fan)).isEqualTo(before + PRICE);
    assertThat(standing(first)).isEqualTo(new Standing("delivered", "reversed", 3));
    assertThat(income(creator, "COINS").get("ever").get("amount").asLong()).isEqualTo(400);
    assertThat(creator.page("/commissions/" + first).text()).contains("Refunded");
    assertThat(creator.page("/me/income/" + first).text()).contains("Refunded");
  }

  @Test
  void onlyADeliveryThatCostSomethingIsReversed() {
    var reverse = bean(ReverseCommission.class);
    assertThat(reverse.of(accepted(fan, creator)))
        .isInstanceOf(ReverseCommission.Outcome.NotDelivered.class);
    assertThat(reverse.of(UUID.randomUUID()))
        .isInstanceOf(ReverseCommission.Outcome.NotFound.class);
    var generous = creator(0);
    var free = placed(fan, generous);
    assertThat(bean(AcceptCommission.class).by(generous.id(), free)).isInstanceOf(Moved.Done.class);
    sent(generous, free);
    assertThat(reverse.of(free)).isInstanceOf(ReverseCommission.Outcome.Free.class);
    assertThat(generous.page("/me/income/" + free).text()).contains("Free");
  }

  @Test
  void thePagesShowEachDeliveryAndNobodyElseSeesIt() {
    var page = creator.page("/me/income").text();
    assertThat(page)
        .contains("For Ada", "500 coins (about €5.00), fee 100 coins", "/me/income/" + first);
    var one = creator.page("/me/income/" + first);
    assertThat(one.text()).contains("500 coins (about €5.00)", "400 coins", "Entry in the ledger");
    assertThat(creator.get("/income/earnings/" + first).json().get("net").get("amount").asLong())
        .isEqualTo(400);
    assertThat(creator.get("/income/earnings").json().get("earnings")).hasSize(2);
    assertThat(fan.page("/me/income/" + first).status()).isEqualTo(404);
    assertThat(fan.get("/income/earnings/" + first).status()).isEqualTo(404);
    assertThat(creator.page("/me").text()).contains("/me/income");
    assertThat(fan.page("/me").text()).doesNotContain("/me/income");
    assertThat(creator.page("/me/custom").text()).contains("/me/income");
  }

  @Test
  void theExportHasEveryMovementAndNoFormulas() {
    var evil = placed(fan, creator, "=HYPERLINK(\"x\")");
    assertThat(pay(fan, evil)).isInstanceOf(PayCommission.Outcome.Paid.class);
    assertThat(bean(AcceptCommission.class).by(creator.id(), evil)).isInstanceOf(Moved.Done.class);
    sent(creator, evil);
    claimWindowPasses(creator);
    assertThat(move(Ids.next(), 100).status()).isEqualTo(201);
    var csv = creator.get("/income/export");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    var lines = csv.text().lines().toList();
    assertThat(lines)
        .hasSize(5)
        .first()
        .isEqualTo("at,kind,reference,for,price,fee,amount,owed,unit,available_at,livemode");
    assertThat(lines.get(1)).contains(",release," + first + ",\"Ada\",500,100,400,0,COINS,");
    assertThat(lines.get(3)).contains(",\"'=HYPERLINK(\"\"x\"\")\",");
    assertThat(lines.get(4)).contains(",to_wallet,").contains(",-100,0,COINS,,false");
    assertThat(creator.page("/me/income/export").text()).isEqualTo(csv.text());
  }
}
