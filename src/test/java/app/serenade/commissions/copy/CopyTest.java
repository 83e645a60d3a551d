package app.serenade.commissions.copy;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.commissions.DeliverCommission;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy of a custom video on its creator's profile, which the fan allows and takes back. */
class CopyTest extends CommissionFixture {
  private Person fan;
  private Person creator;
  private Person guest;
  private UUID id;
  private UUID film;

  @BeforeEach
  void aDeliveredVideoThatMayBeShown() {
    fan = fan(PRICE);
    creator = creator();
    guest = Person.guest(at(""));
    id = accepted(fan, creator);
    allow(true);
    film = film(creator, 15);
  }

  private void allow(boolean allowed) {
    sql("update commissions.commission set may_publish = :allowed where id = :id")
        .param("allowed", allowed)
        .param("id", id)
        .update();
  }

  private void deliver() {
    assertThat(bean(DeliverCommission.class).by(creator.id(), id, film))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
  }

  private String copy() {
    return "/commissions/" + id + "/copy";
  }

  /** The address of the video that shows the copy. */
  private String shown() {
    return "/v/" + creator.get("/commissions/" + id).json().at("/copy/video").asString();
  }

  private int posterFor(Person person) {
    return person.page("/media/" + film + "/poster.jpg").status();
  }

  @Test
  void shownByTheCreatorEverybodySeesItUntilTheFanTakesItBack() {
    deliver();
    assertThat(posterFor(guest)).isEqualTo(404);
    assertThat(creator.submit(copy(), Map.of("caption", "For Ada")).status()).isEqualTo(303);
    assertThat(posterFor(guest)).isEqualTo(200);
    assertThat(guest.page(shown()).text()).contains("For Ada");
    assertThat(guest.page("/media/" + film + "/poster.jpg").header("Cache-Control"))
        .contains("no-store");
    var address = shown();
    assertThat(fan.page("/commissions/" + id).text()).contains(address);
    assertThat(fan.submit(copy() + "/withdrawal", Map.of()).status()).isEqualTo(303);
    assertThat(posterFor(guest)).isEqualTo(404);
    assertThat(guest.page(address).status()).isEqualTo(404);
    assertThat(posterFor(fan)).isEqualTo(200);
    var late = creator.submit(copy(), Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("not any more");
  }

  @Test
  void whatTheFanDidNotAllowIsNotShown() {
    allow(false);
    deliver();
    assertThat(creator.page("/commissions/" + id).text()).doesNotContain(copy());
    var refused = creator.post(copy(), Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("state").asString()).isEqualTo("delivered");
    assertThat(posterFor(guest)).isEqualTo(404);
  }

  @Test
  void beforeTheVideoIsSentThereIsNothingToShow() {
    var early = creator.post(copy(), Map.of());
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().path("state").asString()).isEqualTo("accepted");
    assertThat(fan.api("DELETE", copy(), "").status()).isEqualTo(409);
  }

  @Test
  void theCreatorTakesItDownAndShowsItAgainButTheFilmStaysTheFans() {
    deliver();
    var actions = creator.post(copy(), Map.of()).json().path("actions").toString();
    assertThat(actions).contains("withdraw").doesNotContain("publish");
    var video = shown().substring("/v/".length());
    assertThat(creator.api("DELETE", "/videos/" + video, "").status()).isEqualTo(204);
    assertThat(posterFor(guest)).isEqualTo(404);
    assertThat(posterFor(fan)).isEqualTo(200);
    assertThat(creator.post(copy(), Map.of("caption", "Again")).status()).isEqualTo(200);
    assertThat(creator.api("DELETE", copy(), "").status()).isEqualTo(200);
    assertThat(posterFor(guest)).isEqualTo(404);
    assertThat(creator.post(copy(), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void twiceItIsTheSameVideoAndTooManyWordsAreRefused() {
    deliver();
    assertThat(creator.post(copy(), Map.of("caption", "x".repeat(301))).status()).isEqualTo(400);
    assertThat(creator.submit(copy(), Map.of("caption", "x".repeat(301))).status()).isEqualTo(422);
    assertThat(creator.post(copy(), Map.of()).status()).isEqualTo(200);
    var first = shown();
    assertThat(creator.post(copy(), Map.of()).status()).isEqualTo(200);
    assertThat(shown()).isEqualTo(first);
  }

  @Test
  void neitherTheFanNorAStrangerShowsIt() {
    deliver();
    var stranger = somebody("stranger");
    for (var person : java.util.List.of(fan, stranger)) {
      assertThat(person.post(copy(), Map.of()).status()).isEqualTo(404);
      assertThat(person.submit(copy(), Map.of()).status()).isEqualTo(404);
    }
    assertThat(stranger.api("DELETE", copy(), "").status()).isEqualTo(404);
    assertThat(guest.post(copy(), Map.of()).status()).isEqualTo(401);
  }
}
