package app.serenade.commissions.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.commissions.SeenOffer;
import app.serenade.journeys.Person;
import app.serenade.profiles.BlockAccount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief page and its confirm state while the offer moves, and with bad input. */
class BriefPagesTest extends CommissionFixture {
  private static final Map<String, String> BRIEF =
      Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday");
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(2 * PRICE);
    creator = creator();
  }

  private String request() {
    return "/@" + creator.handle() + "/custom/request";
  }

  private String confirmation() {
    return request() + "/confirmation";
  }

  private static Map<String, String> with(String name, String value) {
    var fields = new HashMap<>(BRIEF);
    fields.put(name, value);
    return fields;
  }

  private int commissions() {
    return sql("select count(*) from commissions.commission where fan = :fan")
        .param("fan", fan.id())
        .query(Integer.class)
        .single();
  }

  private void publishedAnew(long price) {
    sql("update offers.offer set amount = :price, version = version + 1 where creator = :id")
        .param("price", price)
        .param("id", creator.id())
        .update();
  }

  @Test
  void aGuestFillsItInAndIsSentToSignInAndBack() {
    var guest = Person.guest(at(""));
    assertThat(guest.page(request()).status()).isEqualTo(200);
    var sent = guest.submit(request(), BRIEF, "Referer", at(request()));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).startsWith("/sign-in?next=" + request() + "?kept=");
    assertThat(guest.page(sent.location()).text())
        .contains("value=\"" + request() + "?kept=", "/sign-up?next=" + request() + "?kept=");
    assertThat(guest.submit(request(), with("addressedAs", "")).status()).isEqualTo(422);
    assertThat(fan.page(request() + "?onward=true").text()).containsPattern("<s-draft[^>]* onward");
    assertThat(fan.page(request()).text()).doesNotContainPattern("<s-draft[^>]* onward");
    assertThat(guest.submit(confirmation(), BRIEF).location()).startsWith("/sign-in");
  }

  @Test
  void whatAGuestTypedIsThereWhenTheyCameBackWithoutAnyScriptAndOnce() {
    var sent = Person.guest(at("")).submit(request(), with("wishes", "Sing of the sea"));
    var back = sent.location().substring("/sign-in?next=".length());
    assertThat(Person.guest(at("")).page(back).text()).doesNotContain("Sing of the sea");
    var elsewhere = back.replace(creator.handle(), creator().handle());
    assertThat(fan.page(elsewhere).text()).doesNotContain("Sing of the sea");
    assertThat(fan.page(back).text())
        .contains("Sing of the sea", "value=\"Ada\"")
        .containsPattern("<s-draft[^>]* onward");
    assertThat(fan.page(request()).text()).contains("Sing of the sea");
    assertThat(fan.page(confirmation()).text()).contains("Sing of the sea");
    assertThat(fan(0).page(back).text()).doesNotContain("Sing of the sea");
    assertThat(fan.page(request() + "?kept=nothing").status()).isEqualTo(400);
    var own = request() + "?kept=" + fan.id();
    assertThat(fan(0).page(own).text()).doesNotContain("Sing of the sea");
  }

  @Test
  void nobodyAsksThemself() {
    leadsTo(creator.page(request()), "/me/custom");
    leadsTo(creator.submit(request(), BRIEF), "/me/custom");
    leadsTo(creator.page(confirmation()), "/me/custom");
    leadsTo(creator.submit(confirmation(), BRIEF), "/me/custom");
    leadsTo(creator.submit(request() + "/emptying", Map.of()), request());
  }

  @ParameterizedTest
  @CsvSource({"paused, takes no requests at the moment", "exited, has stopped making"})
  void aClosedOfferMakesThePageReadOnlySaysWhyAndKeepsEverything(String state, String why) {
    offerBecomes(creator, state);
    assertThat(fan.page(request()).text())
        .contains(why, "<s-gate id=\"offer-now\" of=\"brief\" closed=\"\"")
        .containsPattern("id=\"addressedAs\"[^>]*readonly")
        .containsPattern("id=\"wishes\"[^>]*readonly")
        .containsPattern("id=\"neededBy\"[^>]*readonly")
        .containsPattern("value=\"friend\"[^>]*disabled")
        .containsPattern("name=\"mayPublish\"[^>]*disabled")
        .containsPattern("data-last[^>]*disabled");
    var sent = fan.submit(request(), with("wishes", "Keep this"));
    assertThat(sent.status()).isEqualTo(409);
    assertThat(sent.text()).contains(why, "Keep this");
    var placed = fan.submit(confirmation(), with("seen", "1.500.COINS"));
    assertThat(placed.status()).isEqualTo(409);
    assertThat(placed.text()).contains(why, "Ada");
    offerBecomes(creator, "accepting");
    assertThat(fan.page(request()).text()).contains("Keep this").doesNotContain("readonly", why);
    assertThat(commissions()).isZero();
  }

  @Test
  void whoIsBlockedFindsItClosedAndNothingIsCharged() {
    var placed = placed(fan, creator);
    var blocked = bean(BlockAccount.class).by(creator.id(), fan.handle());
    assertThat(blocked).isNotNull();
    assertThat(fan.page(request()).text()).contains("takes no requests right now", "readonly");
    assertThat(fan.submit(request(), BRIEF).status()).isEqualTo(409);
    assertThat(fan.submit(confirmation(), with("seen", "1.500.COINS")).status()).isEqualTo(409);
    var api = fan.post("/profiles/" + creator.handle() + "/commissions", BRIEF);
    assertThat(api.status()).isEqualTo(409);
    assertThat(api.text()).contains("takes no requests right now");
    assertThat(fan.page("/checkout/" + placed).text())
        .contains("takes no requests right now")
        .containsPattern("<button[^>]*disabled[^>]*>Pay");
    assertThat(coins(fan)).isEqualTo(2 * PRICE);
  }

  @Test
  void nobodyPaysAnotherPriceThanTheOneTheySaw() {
    leadsTo(fan.submit(request(), BRIEF), confirmation());
    var old = new SeenOffer(1, app.serenade.platform.money.Money.coins(PRICE)).token();
    assertThat(fan.page(confirmation()).text()).contains("value=\"" + old + "\"");
    publishedAnew(900);
    var asked = fan.submit(confirmation(), with("seen", old));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text())
        .contains(
            "it was 500 coins (about €5.00) and is 900 coins (about €9.00) now",
            "Ada",
            "value=\"2.900.COINS\"");
    assertThat(commissions()).isZero();
    var placed = fan.submit(confirmation(), with("seen", "2.900.COINS"));
    assertThat(placed.location()).startsWith("/checkout/");
  }

  @Test
  void anOfferThatWasPublishedAnewAtTheSamePriceIsShownAgainToo() {
    publishedAnew(PRICE);
    var asked = fan.submit(confirmation(), with("seen", "1.500.COINS"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("The price is the same", "at least 15 seconds");
    assertThat(fan.page(request() + "?seen=1.500.COINS").text()).contains("published this anew");
    assertThat(fan.page(request() + "?seen=2.500.COINS").text()).doesNotContain("published this");
    leadsTo(
        fan.submit(request(), with("seen", "1.500.COINS")), confirmation() + "?seen=1.500.COINS");
  }

  @Test
  void aProgramNamesTheOfferThatItShowed() {
    var path = "/profiles/" + creator.handle() + "/commissions";
    publishedAnew(900);
    var asked = fan.post(path + "?offerVersion=1", BRIEF);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.json().path("offerVersion").asInt()).isEqualTo(2);
    assertThat(fan.post(path + "?offerVersion=x", BRIEF).status()).isEqualTo(400);
    assertThat(fan.post(path + "?offerVersion=2", BRIEF).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.500", "1.500.XXQ", "-1.500.COINS", "99999999999.1.COINS", "<script>"})
  void aTokenThatIsNoneSaysNothing(String seen) {
    assertThat(SeenOffer.parse(seen)).isEqualTo(SeenOffer.none());
  }

  @Test
  void nobodyPaysAPriceThatNoPageShowedThem() {
    var asked = fan.submit(confirmation(), BRIEF);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("name=\"seen\" value=\"1.500.COINS\"");
    assertThat(commissions()).isZero();
  }

  @Test
  void theConfirmPageWithoutABriefLeadsToTheBrief() {
    leadsTo(fan.page(confirmation()), request());
    assertThat(fan.submit(confirmation(), Map.of()).status()).isEqualTo(422);
    assertThat(commissions()).isZero();
  }

  @Test
  void theDayIsJudgedInTheReadersZone() {
    var zone = "Pacific/Kiritimati";
    var today = LocalDate.now(ZoneId.of(zone));
    var fields = new HashMap<>(with("zone", zone));
    fields.put("neededBy", today.toString());
    assertThat(fan.submit(request(), fields).status()).isEqualTo(303);
    fields.put("neededBy", today.minusDays(1).toString());
    assertThat(fan.submit(request(), fields).status()).isEqualTo(422);
    assertThat(fan.submit(confirmation(), fields).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "forWhom, boss",
    "forWhom, ''",
    "addressedAs, ' '",
    "occasion, <b>",
    "neededBy, 1999-01-01",
    "neededBy, soon",
    "neededBy, +999999999-12-31"
  })
  void aFieldThatIsWrongIsNamedAndNothingIsLost(String field, String value) {
    var page = fan.submit(request(), with(field, value));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("class=\"error\"").doesNotContain("<b>");
    assertThat(fan.submit(confirmation(), with(field, value)).status()).isEqualTo(422);
    assertThat(commissions()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forWhom", "addressedAs", "saidAs", "occasion", "neededBy", "wishes"})
  void aFieldThatIsTooLongIsRefused(String field) {
    assertThat(fan.submit(request(), with(field, "x".repeat(5_000))).status()).isEqualTo(422);
  }

  @Test
  void theCheckoutSaysWhatIsBoughtAndOfWhatIsOver() {
    var id = placed(fan, creator);
    assertThat(fan.page("/checkout/" + id).text())
        .contains("A video for Ada", "Birthday", "500 coins", "€5.00", "1,000 coins", "48 hours")
        .doesNotContainPattern("<button[^>]*disabled[^>]*>Pay");
    offerBecomes(creator, "paused");
    assertThat(fan.page("/checkout/" + id).text())
        .containsPattern("<button[^>]*disabled[^>]*>Pay")
        .contains("takes no requests at the moment");
    sql("update commissions.commission set state = 'abandoned', due_at = null, ended_at = now() where id = :id")
        .param("id", id)
        .update();
    var over = fan.page("/checkout/" + id);
    assertThat(over.text()).contains("not paid in time", request()).doesNotContain(">Pay 500");
  }
}
