package app.serenade.commissions.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionApiTest extends CommissionFixture {
  private static final Map<String, ?> BRIEF =
      Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday");
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE);
    creator = creator();
  }

  private String toPlace() {
    return "/profiles/" + creator.handle() + "/commissions";
  }

  private static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).as(answer.header("Content-Type")).isTrue();
    assertThat(answer.text()).doesNotContain("Exception", "org.springframework", "at app.");
  }

  @Test
  void aBriefBecomesACommissionWithTheOffersTermsInMoneyWithItsUnit() {
    var placed = fan.post(toPlace(), BRIEF);
    assertThat(placed.status()).isEqualTo(201);
    var id = placed.json().path("id").asString();
    assertThat(placed.json().path("state").asString()).isEqualTo("awaiting_payment");
    var commission = fan.get("/commissions/" + id).json();
    assertThat(commission.path("dueAt")).isEqualTo(placed.json().path("dueAt"));
    assertThat(commission.path("price").toString())
        .isEqualTo("{\"amount\":500,\"unit\":\"COINS\"}");
    assertThat(commission.path("money").path("net").path("amount").asLong()).isEqualTo(400);
    assertThat(fan.post(toPlace(), BRIEF).json().path("id").asString()).isEqualTo(id);
  }

  @Test
  void payingWithTooLittleSaysWhatIsMissing() {
    var poor = fan(120);
    var id = placed(poor, creator);
    var refused = poor.post("/commissions/" + id + "/payment");
    problem(refused, 402);
    assertThat(refused.json().path("missing").path("amount").asLong()).isEqualTo(380);
    assertThat(coins(poor)).isEqualTo(120);
  }

  @Test
  void payingAnOfferThatClosedMeanwhileSaysSoAndChargesNothing() {
    var id = placed(fan, creator);
    offerBecomes(creator, "paused");
    var refused = fan.post("/commissions/" + id + "/payment");
    problem(refused, 409);
    assertThat(refused.json().path("state").asString()).isEqualTo("awaiting_payment");
    problem(fan.post(toPlace(), BRIEF), 409);
    assertThat(coins(fan)).isEqualTo(PRICE);
  }

  @Test
  void aMoveThatComesTooLateSaysWhatTheStateIsNow() {
    var id = requested(fan, creator);
    assertThat(fan.post("/commissions/" + id + "/cancellation", Map.of("why", "Sorry")).status())
        .isEqualTo(200);
    var late = creator.post("/commissions/" + id + "/acceptance");
    problem(late, 409);
    assertThat(late.json().path("state").asString()).isEqualTo("cancelled");
    var seen = creator.get("/commissions/" + id).json();
    assertThat(seen.path("reason").asString()).isEqualTo("cancelled_by_fan");
    assertThat(seen.path("why").asString()).isEqualTo("Sorry");
    assertThat(seen.path("money").path("where").asString()).isEqualTo("refunded");
  }

  @Test
  void bothPartiesSeeTheSameFactsEachWithTheirOwnActions() {
    var id = requested(fan, creator);
    var mine = fan.get("/commissions/" + id).json();
    var theirs = creator.get("/commissions/" + id).json();
    assertThat(mine.path("actions").toString()).isEqualTo("[\"cancel\"]");
    assertThat(theirs.path("actions").toString()).isEqualTo("[\"accept\",\"refuse\"]");
    Stream.of("brief", "price", "money", "times", "dueAt", "fan", "creator")
        .forEach(fact -> assertThat(theirs.path(fact)).isEqualTo(mine.path(fact)));
  }

  @Test
  void aStrangerFindsNothingAndAGuestIsAskedToSignIn() {
    var id = requested(fan, creator);
    var stranger = somebody("stranger");
    var guest = Person.guest(at(""));
    for (var path : moves(id)) {
      problem(stranger.post(path, reason()), 404);
      problem(guest.post(path, reason()), 401);
    }
    problem(stranger.get("/commissions/" + id), 404);
    problem(guest.get("/commissions/" + id), 401);
    problem(guest.get("/commissions?role=fan"), 401);
    problem(guest.post(toPlace(), BRIEF), 401);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  private static java.util.List<String> moves(UUID id) {
    return Stream.of("payment", "acceptance", "refusal", "cancellation", "delivery")
        .map(move -> "/commissions/" + id + "/" + move)
        .toList();
  }

  private static Map<String, ?> reason() {
    return Map.of("why", "", "asset", UUID.randomUUID());
  }

  @Test
  void theCreatorCanNotSeeWhatIsUnpaid() {
    var id = placed(fan, creator);
    problem(creator.get("/commissions/" + id), 404);
    problem(creator.post("/commissions/" + id + "/acceptance"), 404);
    assertThat(creator.get("/commissions?role=creator").json().path("commissions").size()).isZero();
    assertThat(fan.get("/commissions?role=fan").json().path("commissions").size()).isEqualTo(1);
  }

  @Test
  void nobodyCommissionsThemselfAndUnknownPeopleAreNotFound() {
    problem(creator.post(toPlace(), BRIEF), 409);
    problem(fan.post("/profiles/nobody_of_that_name/commissions", BRIEF), 404);
    problem(fan.post("/profiles/" + fan.handle() + "/commissions", BRIEF), 404);
  }

  @Test
  void listsGoOnWhereTheLastPageEnded() {
    topUp(fan, 20 * PRICE);
    for (var n = 0; n < 21; n++) requested(fan, creator);
    var first = creator.get("/commissions?role=creator").json();
    assertThat(first.path("commissions").size()).isEqualTo(20);
    var next = first.path("next").asString();
    var second = creator.get("/commissions?role=creator&before=" + next).json();
    assertThat(second.path("commissions").size()).isEqualTo(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?role=", "?role=operator", "?role=fan&before=yesterday"})
  void aListIsOfTheFanOrTheCreator(String query) {
    problem(fan.get("/commissions" + query), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|forWhom",
        "{\"forWhom\":\"boss\"}|forWhom",
        "{\"forWhom\":[\"friend\"]}|forWhom",
        "{\"forWhom\":{\"a\":1}}|forWhom",
        "{\"forWhom\":\"friend\",\"occasion\":\"birthday\",\"addressedAs\":\" \"}|addressedAs",
        "{\"neededBy\":\"2026-02-30\"}|neededBy",
        "{\"neededBy\":\"+999999999-12-31\"}|neededBy",
        "{\"mayPublish\":\"perhaps\"}|mayPublish",
        "{\"mayPublish\":{}}|mayPublish",
        "{\"mayPublish\":\"true\"}|mayPublish",
        "{\"wishes\":[1,2]}|wishes",
        "{|body",
        "[]|body",
        "\"friend\"|body",
        "nonsense|body",
        "null|body"
      })
  void aMalformedBriefIsRefusedByTheNameOfItsField(String body, String field) {
    var refused = fan.api("POST", toPlace(), body);
    problem(refused, 400);
    assertThat(refused.blames(field)).as(refused.text()).isTrue();
  }

  @Test
  void anEmptyBodyOrOneThatIsNoJsonIsRefused() {
    problem(fan.api("POST", toPlace(), ""), 400);
    var id = requested(fan, creator);
    problem(creator.api("POST", "/commissions/" + id + "/refusal", "why=no"), 400);
    problem(creator.api("POST", "/commissions/" + id + "/refusal", "{\"why\":{}}"), 400);
  }

  @Test
  void hugeOrHostileWordsAreRefusedOrKeptHarmless() {
    var huge = "x".repeat(1_000_000);
    var brief = Map.of("forWhom", huge, "addressedAs", huge, "occasion", huge, "wishes", huge);
    var refused = fan.post(toPlace(), brief);
    problem(refused, 400);
    assertThat(refused.blames("wishes")).isTrue();
    assertThat(refused.text().length()).isLessThan(2_000);
    var hostile =
        "{\"forWhom\":\"friend\",\"occasion\":\"other\",\"addressedAs\":\"a\\u0000<script>\",\"wishes\":\"\\ud800 '; drop table\"}";
    assertThat(fan.api("POST", toPlace(), hostile).status()).isIn(201, 400);
    var id = requested(fan, creator);
    var ended = creator.post("/commissions/" + id + "/refusal", Map.of("why", "😀".repeat(400)));
    assertThat(ended.status()).isEqualTo(200);
    assertThat(fan.get("/commissions/" + id).json().path("why").asString())
        .isEqualTo("😀".repeat(150));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "not-a-uuid", "00000000-0000-0000-0000-00000000000g", "%27"})
  void anAddressThatIsNoIdIsNotFound(String id) {
    problem(fan.get("/commissions/" + id), 404);
    problem(fan.post("/commissions/" + id + "/payment"), 404);
    problem(
        creator.post("/commissions/" + id + "/delivery", Map.of("asset", UUID.randomUUID())), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"asset\":null}", "{\"asset\":7}", "{\"asset\":\"mine\"}"})
  void aDeliveryNamesItsVideo(String body) {
    var id = accepted(fan, creator);
    var refused = creator.api("POST", "/commissions/" + id + "/delivery", body);
    problem(refused, 400);
    assertThat(refused.blames("asset")).as(refused.text()).isTrue();
  }

  @Test
  void aVideoThatIsTooShortIsRefusedWithThePromise() {
    var id = accepted(fan, creator);
    var refused =
        creator.post("/commissions/" + id + "/delivery", Map.of("asset", film(creator, 5)));
    problem(refused, 400);
    assertThat(refused.blames("asset")).isTrue();
    assertThat(refused.text()).contains("15 seconds");
  }
}
