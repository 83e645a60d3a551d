package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is paid for coins when whoever asked for them has deleted their account. */
class LeftPaymentTest extends LeaveFixture {
  private static final int COINS = 500;
  private static final int ROUNDS = 20;
  private static final Duration PASSWORD_LOOKED_AT = Duration.ofMillis(200);

  private UUID asked(Person person) {
    var id = UUID.randomUUID();
    var answer = person.post("/top-ups", Map.of("id", id, "coins", COINS));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id;
  }

  private int confirmed(UUID topUp, String event) {
    return sandbox().tell(event + topUp, "payment.paid", topUp, COINS, "EUR");
  }

  private String state(UUID topUp) {
    return sql("""
        select state || case when returned_at is null then ', waits'
                             else coalesce(', ' || credited || ' coins', ', back') end
          from payments.top_up where id = :id
        """)
        .param("id", topUp)
        .query(String.class)
        .single();
  }

  private void becomes(UUID topUp, String state) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              sandbox().sweep();
              assertThat(state(topUp)).isEqualTo(state);
            });
  }

  @Test
  void goesBackToWhereItCameFromOnce() {
    var leaver = fan(0);
    var topUp = asked(leaver);
    assertThat(leaver.get("/account/deletion").json().path("goes").toString())
        .contains("Coins you asked for and have not paid yet");
    sandbox().paidAndEventLost(topUp);
    var unused = left(leaver, 0);
    assertThat(List.of(confirmed(topUp, "a"), confirmed(topUp, "a"), confirmed(topUp, "b")))
        .containsOnly(204);
    becomes(topUp, "bounced, back");
    assertThat(confirmed(topUp, "c")).isEqualTo(204);
    assertThat(sandbox().tell("r" + topUp, "refund.paid", topUp, COINS, "EUR")).isEqualTo(204);
    assertThat(state(topUp)).isEqualTo("bounced, back");
    assertThat(coins(leaver)).isZero();
  }

  @Test
  void standsInTheBooksWhereTheProviderRefusesToGiveItBack() {
    var leaver = fan(0);
    var topUp = asked(leaver);
    sandbox().paidAndEventLost(topUp);
    sql("update payments.sandbox_payment set refunds = false where id = :id")
        .param("id", topUp)
        .update();
    var unused = left(leaver, 0);
    assertThat(confirmed(topUp, "a")).isEqualTo(204);
    becomes(topUp, "bounced, 500 coins");
    assertThat(coins(leaver)).isEqualTo(COINS);
  }

  @Test
  void confirmedWhileTheyLeaveItIsKnownToThemOrGoesBack() {
    var ended = new ArrayList<String>();
    var start = new HeadStart(PASSWORD_LOOKED_AT);
    for (var round = 0; round < ROUNDS; round++) {
      var leaver = fan(0);
      var topUp = asked(leaver);
      sandbox().paidAndEventLost(topUp);
      var answers =
          start.<Object>ask(n -> n == 0 ? leave(leaver, 0) : (Object) confirmed(topUp, "a"));
      var left = ((Answer) answers.getFirst()).status();
      start.wonBy(left == 202 ? 0 : 1);
      if (left == 202) becomes(topUp, "bounced, back");
      else assertThat(List.of(left, coins(leaver))).isEqualTo(List.of(409, (long) COINS));
      ended.add(left == 202 ? "left" : "paid");
    }
    assertThat(ended).contains("left", "paid");
  }
}
