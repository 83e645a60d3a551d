package app.serenade.commissions.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.serenade.commissions.CommissionFixture;
import app.serenade.commissions.DeliverCommission;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moderators look, operators decide, and both parties of the commission see all of it. */
class OperatorTest extends CommissionFixture {
  private static final String WHY = "The fan wrote to us";
  private static final Map<String, String> REASON = Map.of("why", "It says another name");

  private Person fan;
  private Person creator;
  private Person operator;
  private Person moderator;

  @BeforeEach
  void people() {
    fan = fan(PRICE);
    creator = creator();
    operator = official("operator");
    moderator = official("moderator");
  }

  private static Answer look(Person official, UUID id) {
    return official.post("/operator/looks", Map.of("commission", id, "why", WHY));
  }

  private static String of(UUID id) {
    return "/operator/commissions/" + id;
  }

  private UUID delivered() {
    var id = accepted(fan, creator);
    assertThat(bean(DeliverCommission.class).by(creator.id(), id, film(creator, 20)))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    return id;
  }

  private static List<String> deeds(Person party, UUID id) {
    var answer = party.get("/commissions/" + id + "/deeds");
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .json()
        .path("deeds")
        .valueStream()
        .map(one -> one.path("role").asString() + " " + one.path("act").asString())
        .toList();
  }

  @Test
  void bothPartiesSeeEachLookWithItsReason() {
    var id = requested(fan, creator);
    assertThat(look(moderator, id).json().path("commission").path("state").asString())
        .isEqualTo("requested");
    assertThat(look(moderator, id).status()).as("again within the hour").isEqualTo(200);
    assertThat(look(operator, id).json().path("deeds").size()).isEqualTo(2);
    for (var party : List.of(fan, creator)) {
      assertThat(deeds(party, id)).containsExactly("moderator looked", "operator looked");
      assertThat(party.page("/commissions/" + id).text())
          .contains("A moderator looked into it", "An operator looked into it", WHY)
          .doesNotContain(operator.handle(), moderator.handle());
    }
    assertThat(somebody("other").get("/commissions/" + id + "/deeds").status()).isEqualTo(404);
  }

  @Test
  void nobodySeesOrDecidesAnythingWhoHasNotLooked() {
    var id = requested(fan, creator);
    assertThat(operator.get(of(id)).status()).isEqualTo(403);
    assertThat(operator.post(of(id) + "/cancellation", REASON).status()).isEqualTo(403);
    assertThat(operator.post(of(id) + "/reversal", REASON).status()).isEqualTo(403);
    assertThat(operator.page(of(id)).text()).contains("Look into it").doesNotContain("Ada");
    leadsTo(operator.submit(of(id) + "/cancellation", REASON), of(id));
    assertThat(standing(id).state()).isEqualTo("requested");
    assertThat(deeds(fan, id)).isEmpty();
  }

  @Test
  void aLookIsOverAfterAnHourAndWithTheRole() {
    var id = requested(fan, creator);
    look(operator, id);
    look(moderator, id);
    role(moderator, "member");
    assertThat(moderator.get(of(id)).status()).isEqualTo(404);
    role(moderator, "moderator");
    assertThat(moderator.get(of(id)).status()).isEqualTo(200);
    try {
      shiftClock(Duration.ofMinutes(61));
      assertThat(operator.get(of(id)).status()).isEqualTo(403);
      assertThat(look(operator, id).status()).isEqualTo(200);
    } finally {
      shiftClock(Duration.ZERO);
    }
  }

  private void shiftClock(Duration by) {
    sql("update platform.clock set shift = make_interval(secs => :time)")
        .param("time", by.toSeconds())
        .update();
  }

  @Test
  void anOperatorCancelsBeforeDeliveryAndBothReadWhy() {
    var id = accepted(fan, creator);
    look(operator, id);
    assertThat(operator.page(of(id)).text()).contains("Cancel it").doesNotContain("Give it back");
    leadsTo(operator.submit(of(id) + "/cancellation", REASON), of(id));
    assertThat(standing(id).state()).isEqualTo("cancelled");
    assertThat(ending(id)).isEqualTo("cancelled_by_operator: It says another name");
    assertThat(coins(fan)).isEqualTo(PRICE);
    for (var party : List.of(fan, creator)) {
      assertThat(deeds(party, id)).containsExactly("operator looked", "operator cancelled");
      assertThat(party.page("/commissions/" + id).text())
          .contains("Cancelled by the operator", "It says another name");
    }
    var again = operator.post(of(id) + "/cancellation", REASON);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("state").asString()).isEqualTo("cancelled");
    assertThat(operator.submit(of(id) + "/cancellation", REASON).status()).isEqualTo(409);
    assertThat(deeds(fan, id)).hasSize(2);
  }

  @Test
  void anOperatorGivesTheMoneyBackAfterDeliveryOnceAndBothAreTold() {
    var id = delivered();
    var review = Map.of("stars", 2, "text", "Not my name", "named", false);
    assertThat(fan.post("/commissions/" + id + "/review", review).status()).isEqualTo(200);
    look(operator, id);
    assertThat(operator.page(of(id)).text())
        .contains("Give it back", "/media/")
        .doesNotContain("Cancel it");
    var given = operator.post(of(id) + "/reversal", REASON);
    assertThat(given.json().path("commission").path("money").path("where").asString())
        .isEqualTo("reversed");
    assertThat(standing(id)).isEqualTo(new Standing("delivered", "reversed", 3));
    assertThat(coins(fan)).isEqualTo(PRICE);
    var again = operator.post(of(id) + "/reversal", REASON);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("given back before");
    assertThat(operator.post(of(id) + "/cancellation", REASON).status()).isEqualTo(409);
    assertThat(coins(fan)).as("the second moves nothing").isEqualTo(PRICE);
    for (var party : List.of(fan, creator)) {
      assertThat(deeds(party, id)).containsExactly("operator looked", "operator reversed");
      assertThat(party.page("/commissions/" + id).text())
          .contains("An operator gave the money back", "It says another name");
    }
    assertThat(fan.page("/commissions/" + id + "/video").status()).isEqualTo(200);
    told(fan, "An operator gave back to you what you paid");
    told(creator, "It left your income");
  }

  /** In the conversation and among the notifications. */
  private void told(Person party, String words) {
    var other = party == fan ? creator : fan;
    await().until(() -> party.page("/inbox/" + other.handle()).text().contains(words));
    await().until(() -> party.get("/notifications").text().contains("\"reversed\""));
  }

  @Test
  void whatCostNothingOrIsNotDeliveredIsNotGivenBack() {
    var open = requested(fan, creator);
    look(operator, open);
    var early = operator.post(of(open) + "/reversal", REASON);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().path("state").asString()).isEqualTo("requested");
    var unpaid = placed(fan(PRICE), creator);
    look(operator, unpaid);
    assertThat(operator.post(of(unpaid) + "/cancellation", REASON).status()).isEqualTo(409);
  }

  @Test
  void aModeratorDecidesNothing() {
    var id = requested(fan, creator);
    look(moderator, id);
    assertThat(moderator.page(of(id)).text()).doesNotContain("Cancel it");
    assertThat(moderator.post(of(id) + "/cancellation", REASON).status()).isEqualTo(404);
    assertThat(moderator.post(of(id) + "/reversal", REASON).status()).isEqualTo(404);
    assertThat(moderator.submit(of(id) + "/cancellation", REASON).status()).isEqualTo(404);
    assertThat(standing(id).state()).isEqualTo("requested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan", "creator"})
  void nobodyJudgesTheirOwn(String side) {
    var id = placed(fan, creator);
    var party = side.equals("fan") ? fan : creator;
    role(party, "operator");
    assertThat(look(party, id).text()).contains("one of its two parties");
    pay(fan, id);
    assertThat(look(party, id).status()).isEqualTo(400);
    assertThat(party.post(of(id) + "/cancellation", REASON).status()).isEqualTo(403);
    assertThat(standing(id).state()).isEqualTo("requested");
  }

  @Test
  void forOthersThereIsNothing() {
    var id = requested(fan, creator);
    for (var person : List.of(fan, creator, somebody("other"))) {
      assertThat(look(person, id).status()).isEqualTo(404);
      assertThat(person.get(of(id)).status()).isEqualTo(404);
      assertThat(person.get("/operator/deeds").status()).isEqualTo(404);
      assertThat(person.post(of(id) + "/cancellation", REASON).status()).isEqualTo(404);
      assertThat(person.page("/operator").status()).isEqualTo(404);
      assertThat(person.page(of(id)).status()).isEqualTo(404);
      assertThat(person.submit("/operator/looks", Map.of()).status()).isEqualTo(404);
      assertThat(person.submit(of(id) + "/reversal", REASON).status()).isEqualTo(404);
      assertThat(person.page("/me").text()).doesNotContain("/operator");
    }
    var guest = Person.guest(at(""));
    assertThat(guest.get(of(id)).status()).isEqualTo(401);
    leadsTo(guest.page("/operator"), "/sign-in?next=%2Foperator");
    assertThat(moderator.page("/me").text()).contains("/operator");
    assertThat(moderator.get("/account").json().path("role").asString()).isEqualTo("moderator");
  }

  @Test
  void whatIsMissingOrWrongIsSaidAndNothingIsWritten() {
    var id = requested(fan, creator);
    var address = at("/commissions/" + id);
    assertThat(operator.submit("/operator/looks", Map.of("commission", address)).text())
        .contains("both of them read it", address);
    assertThat(operator.submit("/operator/looks", Map.of("commission", "my last", "why", WHY)))
        .matches(said -> said.status() == 422 && said.text().contains("There is no commission"));
    assertThat(look(operator, UUID.randomUUID()).status()).isEqualTo(400);
    assertThat(operator.post("/operator/looks", Map.of("why", WHY)).status()).isEqualTo(400);
    assertThat(operator.page("/operator/commissions/7").status()).isIn(400, 404);
    assertThat(operator.page("/operator?before=x").status()).isEqualTo(400);
    assertThat(deeds(fan, id)).isEmpty();
    leadsTo(
        operator.submit("/operator/looks", Map.of("commission", address, "why", "<b>x</b>")),
        of(id));
    assertThat(fan.page("/commissions/" + id).text()).contains("&lt;b&gt;x").doesNotContain("<b>x");
    assertThat(operator.post(of(id) + "/cancellation", Map.of()).status()).isEqualTo(400);
    assertThat(operator.submit(of(id) + "/cancellation", Map.of("why", " ")).status())
        .isEqualTo(422);
    assertThat(standing(id).state()).isEqualTo("requested");
    var endless = Map.of("why", "x".repeat(5_000));
    assertThat(operator.post(of(id) + "/cancellation", endless).status()).isEqualTo(200);
    assertThat(ending(id)).endsWith("x").hasSizeLessThan(400);
  }

  @Test
  void allDeedsAreListedForThoseWhoModerateAndNobodyChangesThem() {
    var id = requested(fan, creator);
    look(operator, id);
    look(moderator, id);
    var page = moderator.get("/operator/deeds").json().path("deeds");
    assertThat(page.get(0).path("handle").asString()).isEqualTo(moderator.handle());
    assertThat(page.get(1).path("handle").asString()).isEqualTo(operator.handle());
    assertThat(page.get(1).path("commission").asString()).isEqualTo(id.toString());
    var before = page.get(0).path("number").asLong();
    assertThat(moderator.get("/operator/deeds?before=" + before).json().path("deeds").get(0))
        .isEqualTo(page.get(1));
    assertThat(moderator.page("/operator").text()).contains("@" + operator.handle(), WHY);
    assertThatThrownBy(() -> sql("update commissions.deed set why = 'nothing'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> sql("delete from commissions.deed").update())
        .hasMessageContaining("append-only");
  }
}
