package app.serenade.commissions.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fan typed so far, by the API and on the page. */
class DraftTest extends CommissionFixture {
  private static final long MINUTE_MS = 60_000;
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE);
    creator = creator();
  }

  private String draft() {
    return "/profiles/" + creator.handle() + "/draft";
  }

  private String request() {
    return "/@" + creator.handle() + "/custom/request";
  }

  private Answer type(String field, String typed, long agoMs) {
    return fan.put(
        draft(), Map.of("fields", Map.of(field, Map.of("typed", typed, "ageMs", agoMs))));
  }

  private String typed(String field) {
    return fan.get(draft()).json().path("fields").path(field).path("typed").asString("");
  }

  private static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).isTrue();
  }

  @Test
  void ofEachFieldTheWordsTypedLastCountWheneverTheyArrive() {
    assertThat(type("addressedAs", "Ada", 2 * MINUTE_MS).status()).isEqualTo(200);
    assertThat(type("addressedAs", "Older", 3 * MINUTE_MS).status()).isEqualTo(200);
    assertThat(type("wishes", "Sing", 5 * MINUTE_MS).status()).isEqualTo(200);
    assertThat(typed("addressedAs")).isEqualTo("Ada");
    var answer = type("addressedAs", "Grace", MINUTE_MS).json().path("fields");
    assertThat(answer.path("addressedAs").path("typed").asString()).isEqualTo("Grace");
    assertThat(answer.path("addressedAs").path("ageMs").asLong())
        .isBetween(MINUTE_MS, 2 * MINUTE_MS);
    assertThat(answer.path("wishes").path("typed").asString()).isEqualTo("Sing");
  }

  @Test
  void thePageIsFilledInWithIt() {
    assertThat(type("addressedAs", "Siobhán <b>", 0).status()).isEqualTo(200);
    assertThat(type("forWhom", "partner", 0).status()).isEqualTo(200);
    assertThat(type("occasion", "get_well", 0).status()).isEqualTo(200);
    assertThat(type("neededBy", "2036-01-31", 0).status()).isEqualTo(200);
    assertThat(type("wishes", "</textarea><script>", 0).status()).isEqualTo(200);
    assertThat(type("mayPublish", "true", 0).status()).isEqualTo(200);
    var page = fan.page(request()).text();
    assertThat(page)
        .contains("Siobhán &lt;b>", "2036-01-31", "&lt;/textarea&gt;&lt;script&gt;")
        .containsPattern("value=\"partner\"[^>]*checked")
        .containsPattern("value=\"get_well\"[^>]*checked")
        .containsPattern("name=\"mayPublish\"[^>]*checked")
        .containsPattern("ages=\"[^\"]*addressedAs:\\d+");
  }

  @Test
  void nobodyElseSeesIt() {
    assertThat(type("wishes", "A secret", 0).status()).isEqualTo(200);
    var other = somebody("other");
    assertThat(other.get(draft()).json().path("fields").size()).isZero();
    assertThat(other.page(request()).text()).doesNotContain("A secret");
    assertThat(Person.guest(at("")).page(request()).text()).doesNotContain("A secret");
    problem(Person.guest(at("")).get(draft()), 401);
    problem(Person.guest(at("")).api("DELETE", draft(), ""), 401);
    problem(creator.get(draft()), 409);
    problem(creator.put(draft(), Map.of("fields", Map.of())), 409);
    problem(fan.get("/profiles/nobody_of_that_name/draft"), 404);
    problem(fan.get("/profiles/" + other.handle() + "/draft"), 404);
  }

  @Test
  void startingAgainEmptiesItAndAnOlderDeviceDoesNotBringItBack() {
    assertThat(type("wishes", "Sing", MINUTE_MS).status()).isEqualTo(200);
    assertThat(fan.api("DELETE", draft(), "").status()).isEqualTo(204);
    assertThat(type("wishes", "Sing!", MINUTE_MS).status()).isEqualTo(200);
    assertThat(typed("wishes")).isEmpty();
    assertThat(type("wishes", "Dance", 0).status()).isEqualTo(200);
    assertThat(fan.submit(request() + "/emptying", Map.of()).location()).isEqualTo(request());
    assertThat(typed("wishes")).isEmpty();
  }

  @Test
  void aPaidBriefIsNoDraftAnyMoreButAnotherOneIs() {
    var brief = Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday");
    assertThat(fan.submit(request(), brief).status()).isEqualTo(303);
    assertThat(typed("addressedAs")).isEqualTo("Ada");
    topUp(fan, PRICE);
    var first = placed(fan, brief);
    assertThat(typed("addressedAs")).isEqualTo("Ada");
    assertThat(fan.post("/commissions/" + first + "/payment").status()).isEqualTo(200);
    assertThat(typed("addressedAs")).isEmpty();
    var second = placed(fan, brief);
    assertThat(type("addressedAs", "Grace", 0).status()).isEqualTo(200);
    assertThat(fan.post("/commissions/" + second + "/payment").status()).isEqualTo(200);
    assertThat(typed("addressedAs")).isEqualTo("Grace");
  }

  private String placed(Person fan, Map<String, String> brief) {
    var placed = fan.post("/profiles/" + creator.handle() + "/commissions", brief);
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    return placed.json().path("id").asString();
  }

  @Test
  void whatWasNeverPaidIsADraftAgain() throws InterruptedException {
    var id = placed(fan, creator, "Ada");
    assertThat(typed("addressedAs")).isEmpty();
    due(id, -1);
    for (var n = 0; n < 100 && typed("addressedAs").isEmpty(); n++)
      Thread.sleep(Duration.ofMillis(100));
    assertThat(typed("addressedAs")).isEqualTo("Ada");
    assertThat(typed("wishes")).isEqualTo("Sing.");
    assertThat(typed("forWhom")).isEqualTo("friend");
  }

  @Test
  void fiftyAreKeptAndTheOneLeftAloneLongestMakesRoom() {
    var keep = bean(KeepDraft.class);
    assertThat(type("wishes", "The first", MINUTE_MS).status()).isEqualTo(200);
    var others = Stream.generate(UUID::randomUUID).limit(KeepDraft.DRAFTS_MAX).toList();
    for (var other : others)
      assertThat(keep.by(fan.id(), other, brief("Ada")).fields()).isNotEmpty();
    assertThat(typed("wishes")).isEmpty();
    assertThat(others)
        .allSatisfy(each -> assertThat(keep.of(fan.id(), each).fields()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|fields",
        "{\"fields\":null}|fields",
        "{\"fields\":[]}|fields",
        "{\"fields\":\"wishes\"}|fields",
        "{\"fields\":{\"zone\":{\"typed\":\"x\",\"ageMs\":0}}}|fields",
        "{\"fields\":{\"<script>\":{\"typed\":\"x\",\"ageMs\":0}}}|fields",
        "{\"fields\":{\"wishes\":null}}|wishes",
        "{\"fields\":{\"wishes\":\"Sing\"}}|wishes",
        "{\"fields\":{\"wishes\":{}}}|wishes",
        "{\"fields\":{\"wishes\":{\"typed\":\"x\"}}}|wishes",
        "{\"fields\":{\"wishes\":{\"ageMs\":0}}}|wishes",
        "{\"fields\":{\"wishes\":{\"typed\":\"x\",\"ageMs\":-1}}}|wishes",
        "{\"fields\":{\"wishes\":{\"typed\":\"x\",\"ageMs\":9223372036854775807}}}|wishes",
        "{\"fields\":{\"wishes\":{\"typed\":\"x\",\"ageMs\":\"now\"}}}|ageMs",
        "{\"fields\":{\"wishes\":{\"typed\":[1],\"ageMs\":0}}}|typed",
        "[]|body",
        "{|body"
      })
  void aMalformedDraftIsRefusedByTheNameOfItsField(String body, String field) {
    var refused = fan.api("PUT", draft(), body);
    problem(refused, 400);
    assertThat(refused.blames(field)).as(refused.text()).isTrue();
    assertThat(refused.text()).doesNotContain("<script>");
  }

  @Test
  void hugeWordsAreRefusedAndHostileOnesKeptHarmless() {
    assertThat(type("wishes", "x".repeat(2_000), 0).status()).isEqualTo(200);
    problem(type("wishes", "x".repeat(2_001), 0), 400);
    problem(type("wishes", "x".repeat(900_000), 0), 400);
    var body =
        "{\"fields\":{\"wishes\":{\"typed\":\"a\\u0000b \\ud800 '; drop table\",\"ageMs\":0}}}";
    assertThat(fan.api("PUT", draft(), body).status()).isEqualTo(200);
    assertThat(typed("wishes")).startsWith("ab").endsWith("'; drop table");
  }

  @Test
  void aFormThatIsTooLargeIsKeptAsFarAsADraftGoes() {
    var page = fan.submit(request(), Map.of("wishes", "x".repeat(3_000), "addressedAs", "Ada"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(typed("wishes")).hasSize(2_000);
    assertThat(typed("addressedAs")).isEqualTo("Ada");
  }

  @Test
  void draftsThatNobodyWentOnWithAreRemoved() {
    assertThat(type("wishes", "Old", Duration.ofDays(91).toMillis()).status()).isEqualTo(200);
    assertThat(type("addressedAs", "Ada", 0).status()).isEqualTo(200);
    bean(ForgetDrafts.class).sweep();
    assertThat(typed("wishes")).isEmpty();
    assertThat(typed("addressedAs")).isEqualTo("Ada");
  }
}
