package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.accounts.AccountDeleted;
import app.serenade.accounts.DeleteAccount;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody deletes their account: what is open ends first, and no money is lost unsaid. */
class LeaveTest extends LeaveFixture {
  @Test
  void whatIsOpenOnBothSidesIsCancelledAndRefundedFirst() {
    var leaver = creator();
    topUp(leaver, PRICE);
    var fan = fan(2 * PRICE);
    var asked = requested(fan, leaver);
    var accepted = accepted(fan, leaver);
    var other = creator();
    var own = accepted(leaver, other);
    var unpaid = placed(leaver, creator());
    var late = fan(PRICE);
    var unpaidToThem = placed(late, leaver);
    var before = leaver.get("/account/deletion").json();
    assertThat(before.path("goes").toString())
        .contains("2 requests that fans made to you", "One request of yours");
    assertThat(before.path("toGiveUp").toString())
        .isEqualTo("[{\"amount\":500,\"unit\":\"COINS\"}]");

    var unused = left(leaver, PRICE);

    assertThat(ending(asked)).isEqualTo("refused: ");
    assertThat(ending(accepted)).isEqualTo("cancelled_by_creator: ");
    assertThat(ending(own)).isEqualTo("cancelled_by_fan: ");
    for (var id : List.of(asked, accepted, own)) assertThat(money(id)).isEqualTo("refunded");
    assertThat(coins(fan)).isEqualTo(2 * PRICE);
    assertThat(coins(leaver)).isEqualTo(PRICE);
    assertThat(
            sql("select count(*) from commissions.commission where id = :id")
                .param("id", unpaid)
                .query(Integer.class)
                .single())
        .isZero();
    problem(late.post("/commissions/" + unpaidToThem + "/payment"), 409);
    assertThat(late.page("/checkout/" + unpaidToThem).status()).isEqualTo(200);
    var seen = fan.page("/commissions/" + accepted);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Deleted account").doesNotContain(leaver.handle());
    assertThat(other.get("/commissions/" + own).json().at("/fan/name").asString())
        .isEqualTo("Deleted account");
  }

  @Test
  void moneyIsGivenUpInSoManyWordsOrNothingHappens() {
    var leaver = fan(3 * PRICE);
    var held = requested(leaver, creator());
    for (var coins : List.of(0L, 3 * PRICE - 1)) {
      var refused = leave(leaver, coins);
      problem(refused, 409);
      assertThat(refused.json().path("lost").toString())
          .isEqualTo("[{\"amount\":1500,\"unit\":\"COINS\"}]");
    }
    assertThat(money(held)).isEqualTo("held");
    assertThat(leaver.get("/account").status()).isEqualTo(200);
    var unused = left(leaver, 3 * PRICE);
    assertThat(coins(leaver)).isEqualTo(3 * PRICE);
  }

  @Test
  void whileAPayoutIsOnItsWayNobodyLeaves() {
    var leaver = creator(2000);
    var unused = delivered(fan(2000), leaver);
    claimWindowPasses(leaver);
    var payout = UUID.randomUUID();
    var asked = Map.of("id", payout.toString(), "amount", 1600, "unit", "COINS");
    assertThat(leaver.post("/income/payouts", asked).status()).isEqualTo(201);
    var refused = leave(leaver, 5000);
    problem(refused, 409);
    assertThat(refused.json().path("state").asString()).isEqualTo("payout_under_way");
    assertThat(leaver.page("/me/deletion").text())
        .contains("still on its way")
        .doesNotContain("name=\"password\"");
    assertThat(leaver.post("/sandbox/payouts/" + payout + "/confirmation").status()).isEqualTo(200);
    Awaitility.await().until(() -> leave(leaver, 0).status() == 202);
  }

  @Test
  void onlyWithTheirPassword() {
    var leaver = fan(0);
    var wrong = leaver.post("/account/deletion", Map.of("password", "something else"));
    problem(wrong, 400);
    assertThat(wrong.blames("password")).isTrue();
    for (var body :
        List.of(
            "{}",
            "{\"password\":null,\"giveUp\":[null,{}]}",
            "{\"password\":\"\",\"giveUp\":[{\"amount\":-1,\"unit\":\"COINS\"},{\"amount\":1,\"unit\":\"shells\"}]}"))
      problem(leaver.api("POST", "/account/deletion", body), 400);
    assertThat(leaver.get("/account").status()).isEqualTo(200);
  }

  @Test
  void twiceIsOnceAndWhatBeganMeanwhileGoesToo() {
    var leaver = fan(2 * PRICE);
    var id = requested(leaver, creator());
    var delete = bean(DeleteAccount.class);
    var first = left(leaver, 2 * PRICE);
    assertThat(delete.by(leaver.id(), "whatever", List.of(), "127.0.0.1"))
        .isEqualTo(new DeleteAccount.Outcome.Done(first));
    assertThat(ending(id)).isEqualTo("cancelled_by_fan: ");

    var meanwhile = requested(leaver, creator());
    bean(TransactionTemplate.class)
        .executeWithoutResult(done -> context.publishEvent(new AccountDeleted(leaver.id(), first)));
    moneyBecomes(meanwhile, "refunded");
  }

  @Test
  void thePageSaysItAllAndAsksOnceMore() {
    var leaver = fan(250);
    assertThat(leaver.page("/me").text()).contains("href=\"/me/deletion\"");
    var page = leaver.page("/me/deletion");
    assertThat(page.text()).contains("What goes", "What stays", "250 coins", "value=\"250 COINS\"");
    var wrong = leaver.submit("/me/deletion", Map.of("password", "wrong", "giveUp", "250 COINS"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("This is not your password");
    var unticked = leaver.submit("/me/deletion", Map.of("password", Person.PASSWORD));
    assertThat(unticked.status()).isEqualTo(422);
    assertThat(unticked.text()).contains("There is still money of yours");
    var done =
        leaver.submit("/me/deletion", Map.of("password", Person.PASSWORD, "giveUp", "250 COINS"));
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.location()).startsWith("/erasures/account/");
    assertThat(done.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(Person.guest(at("")).page(done.location()).text())
        .contains("Your account is deleted", "There were no films");
    assertThat(leaver.page("/me").status()).isEqualTo(303);
  }
}
