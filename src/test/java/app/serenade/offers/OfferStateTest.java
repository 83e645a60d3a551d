package app.serenade.offers;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creator stops, goes on, leaves and starts again; everybody else sees it. */
class OfferStateTest extends ServerTest {
  private Person creator;
  private Person fan;
  private UUID introduction;

  @BeforeEach
  void somebodyWithAnOffer() {
    fan = Person.join(context, at(""), unique("fan_"), "Ines");
    creator = Person.join(context, at(""), unique("state_"), "Lin Mei");
    introduction = Films.ready(context, creator, "introduction", 5);
    assertThat(publish(500).status()).isEqualTo(200);
  }

  private Answer publish(long coins) {
    return creator.put(
        "/offer",
        Map.of(
            "asset",
            introduction,
            "description",
            "A song",
            "amount",
            coins,
            "promisedSeconds",
            30));
  }

  private Answer accepting(boolean on) {
    return creator.put("/offer/accepting", Map.of("accepting", on));
  }

  private String state() {
    return fan.get("/profiles/" + creator.handle() + "/offer").json().path("state").asString();
  }

  private String page(Person viewer, String path) {
    var page = viewer.page(path);
    assertThat(page.status()).as(path).isEqualTo(200);
    return page.text();
  }

  private String offerPage() {
    return page(fan, "/@" + creator.handle() + "/custom");
  }

  private long hints() {
    return bean(JdbcClient.class)
        .sql("select count(*) from platform.hint where topic = :topic and name = 'offer'")
        .param("topic", "offer/" + creator.id())
        .query(Long.class)
        .single();
  }

  @Test
  void theSwitchMovesOnceAndTellsOpenPagesOnce() {
    var before = hints();
    assertThat(accepting(false).json().path("state").asString()).isEqualTo("paused");
    assertThat(accepting(false).json().path("state").asString()).isEqualTo("paused");
    assertThat(hints()).isEqualTo(before + 1);
    assertThat(state()).isEqualTo("paused");
    assertThat(accepting(true).json().path("state").asString()).isEqualTo("accepting");
    assertThat(hints()).isEqualTo(before + 2);
  }

  @Test
  void fansSeeAnAnchorThatSaysSoAndAButtonThatIsDisabledWithTheReason() {
    accepting(false);
    assertThat(page(fan, "/@" + creator.handle()))
        .contains("not taking requests", "/@" + creator.handle() + "/custom");
    assertThat(offerPage()).contains("disabled", "takes no requests right now");
    creator.post("/offer/exit");
    assertThat(page(fan, "/@" + creator.handle()))
        .contains("not offered any more", "/@" + creator.handle() + "/custom");
    assertThat(offerPage()).contains("disabled", "does not make custom videos any more");
  }

  @Test
  void publishingAgainLeavesTheSwitchWhereItStands() {
    accepting(false);
    assertThat(publish(700).json().path("state").asString()).isEqualTo("paused");
    assertThat(page(creator, "/me/custom/published")).contains("still not taking requests");
  }

  @Test
  void whoLeftStartsAgainWithWhatWasThere() {
    var left = creator.post("/offer/exit").json();
    assertThat(left.path("offer").path("state").asString()).isEqualTo("exited");
    assertThat(left.path("unfinished").asInt()).isZero();
    assertThat(creator.post("/offer/exit").status()).isEqualTo(200);
    assertThat(accepting(true).status()).isEqualTo(409);
    assertThat(accepting(true).json().path("state").asString()).isEqualTo("exited");
    assertThat(page(creator, "/me")).contains("href=\"/me/custom/edit\"");
    assertThat(page(creator, "/@" + creator.handle())).contains("href=\"/me/custom/edit\"");
    assertThat(page(creator, "/me/custom/edit"))
        .contains("A song", "value=\"500\"", introduction.toString())
        .containsPattern("value=\"30\"[^>]*checked")
        .doesNotContain("/me/custom/exit");
    assertThat(publish(500).json().path("state").asString()).isEqualTo("accepting");
  }

  @Test
  void theSwitchOfTheRequestListAsksBeforeItStops() {
    assertThat(page(creator, "/me/custom"))
        .contains("aria-checked=\"true\"", "id=\"stop-accepting\"");
    var stopped = creator.submit("/me/custom/accepting", Map.of("accepting", "false"));
    assertThat(stopped.location()).isEqualTo("/me/custom#accepting");
    assertThat(page(creator, "/me/custom"))
        .contains("aria-checked=\"false\"")
        .doesNotContain("id=\"stop-accepting\"");
    creator.submit("/me/custom/accepting", Map.of("accepting", "true"));
    assertThat(state()).isEqualTo("accepting");
  }

  @Test
  void theResetPageIsFilledInAndLeadsToTheExitThatAsks() {
    assertThat(page(creator, "/me/custom/edit"))
        .contains("A song", "Re-publish", "/me/custom/exit");
    assertThat(page(creator, "/me/custom/exit"))
        .contains("exit-ask")
        .doesNotContain("unfinished\"");
    assertThat(state()).isEqualTo("accepting");
    var again =
        Map.of("asset", introduction.toString(), "description", "Two songs", "amount", "800");
    var refused = creator.submit("/me/custom/edit", again);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Two songs", "Not published yet", "Choose one of the lengths");
    assertThat(creator.submit("/me/custom/exit", Map.of()).location()).isEqualTo("/me/custom");
    assertThat(state()).isEqualTo("exited");
    assertThat(page(creator, "/me/custom")).contains("You left custom videos");
  }

  @Test
  void itsCreatorSeesItWithAWayToTheRequests() {
    assertThat(page(creator, "/me/custom/introduction"))
        .contains("Manage requests", "A song")
        .doesNotContain("/custom/request\"");
    assertThat(page(creator, "/@" + creator.handle())).contains("/me/custom/introduction");
    assertThat(page(creator, "/me")).contains("href=\"/me/custom\"");
  }

  @Test
  void whoHasNoOfferIsLedToTheStartAndAnsweredNotThere() {
    for (var path : new String[] {"", "/edit", "/exit", "/introduction", "/published"})
      assertThat(fan.page("/me/custom" + path).location()).isEqualTo("/me/custom/start");
    assertThat(fan.submit("/me/custom/accepting", Map.of("accepting", "true")).location())
        .isEqualTo("/me/custom/start");
    assertThat(fan.submit("/me/custom/exit", Map.of()).location()).isEqualTo("/me/custom/start");
    assertThat(fan.put("/offer/accepting", Map.of("accepting", true)).status()).isEqualTo(404);
    assertThat(fan.post("/offer/exit").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"accepting\":null}", "{\"accepting\":[]}", "[]", "{"})
  void whatIsNoAnswerToTheSwitchIsRefused(String body) {
    assertThat(creator.api("PUT", "/offer/accepting", body).status()).isEqualTo(400);
    assertThat(state()).isEqualTo("accepting");
  }

  @Test
  void aGuestMovesNothing() {
    var guest = Person.guest(at(""));
    assertThat(guest.put("/offer/accepting", Map.of("accepting", false)).status()).isEqualTo(401);
    assertThat(guest.post("/offer/exit").status()).isEqualTo(401);
    assertThat(guest.get("/requests").status()).isEqualTo(401);
    assertThat(creator.submit("/me/custom/accepting", Map.of("accepting", "maybe")).status())
        .isEqualTo(400);
    assertThat(state()).isEqualTo("accepting");
  }
}
