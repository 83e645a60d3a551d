package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program asks again, with the same key, because it did not hear the answer. */
class RepeatedRequestsTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE);
    creator = creator();
  }

  private static Answer ask(Person person, String key, String path, String body) {
    return person.bytes(
        "POST",
        "/api/v1" + path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key);
  }

  private static String move(UUID id, String move) {
    return "/commissions/" + id + move;
  }

  @Test
  void theSameKeyIsAnsweredTheSameThoughTheStateWentOn() {
    var id = requested(fan, creator);
    var first = ask(creator, "a", move(id, "/acceptance"), "");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(fan.post(move(id, "/cancellation"), Map.of()).status()).isEqualTo(200);
    var again = ask(creator, "a", move(id, "/acceptance"), "");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "refunded", 3));
  }

  @Test
  void aRefusalIsRepeatedToo() {
    var id = placed(fan, creator);
    var poor = fan(0);
    var theirs = placed(poor, creator);
    var refused = ask(poor, "b", move(theirs, "/payment"), "");
    assertThat(refused.status()).isEqualTo(402);
    topUp(poor, PRICE);
    assertThat(ask(poor, "b", move(theirs, "/payment"), "").text()).isEqualTo(refused.text());
    assertThat(ask(poor, "c", move(theirs, "/payment"), "").status()).isEqualTo(200);
    assertThat(ask(fan, "b", move(id, "/payment"), "").status()).isEqualTo(200);
  }

  @Test
  void theKeyOfAnotherRequestIsRefused() {
    var id = requested(fan, creator);
    var other = fan(PRICE);
    var theirs = requested(other, creator);
    var no = "{\"why\":\"No\"}";
    assertThat(ask(creator, "d", move(id, "/refusal"), no).status()).isEqualTo(200);
    for (var answer :
        java.util.List.of(
            ask(creator, "d", move(id, "/refusal"), "{\"why\":\"Yes\"}"),
            ask(creator, "d", move(theirs, "/refusal"), no))) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.isProblem()).isTrue();
    }
    assertThat(standing(theirs)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void sentManyTimesAtOnceItHappensOnceAndAllHearTheSame() {
    var id = requested(fan, creator);
    var answers = Together.ask(6, n -> ask(creator, "e", move(id, "/acceptance"), ""));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    assertThat(standing(id)).isEqualTo(new Standing("accepted", "held", 2));
  }

  @Test
  void aKeyIsShortAndPrintable() {
    var id = requested(fan, creator);
    for (var key : java.util.List.of("k".repeat(256), "two words"))
      assertThat(ask(creator, key, move(id, "/acceptance"), "").status()).isEqualTo(400);
    assertThat(ask(creator, "f", move(id, "/refusal"), "x".repeat(1 << 21)).status())
        .isEqualTo(413);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }
}
