package app.serenade.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.Together;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class ReviewApiTest extends ReviewFixture {
  private static final Map<String, ?> GOOD = Map.of("stars", 4, "text", "Warm.", "named", true);

  private static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).as(answer.header("Content-Type")).isTrue();
  }

  private String list() {
    return "/profiles/" + creator.handle() + "/reviews";
  }

  @Test
  void aReviewIsPostedAndReadByItsTwoPartiesAndByEverybody() {
    var id = delivered();
    problem(fan.get(review(id)), 404);
    var posted = fan.post(review(id), GOOD);
    assertThat(posted.status()).isEqualTo(200);
    assertThat(fan.get(review(id)).json()).isEqualTo(posted.json());
    assertThat(creator.get(review(id)).json()).isEqualTo(posted.json());
    var all = Person.guest(at("")).get(list()).json();
    assertThat(all.path("rating").toString())
        .isEqualTo("{\"reviews\":1,\"average\":4.0,\"stars\":[0,0,0,1,0]}");
    assertThat(all.path("reviews").get(0).path("by").path("handle").asString())
        .isEqualTo(fan.handle());
    assertThat(all.toString()).doesNotContain(id.toString(), ADDRESSED_AS, WISHES);
  }

  @Test
  void whoDidNotAskForItIsNotNamed() {
    var id = delivered();
    assertThat(fan.post(review(id), Map.of("text", "Só isto.")).status()).isEqualTo(200);
    var all = fan.get(list()).json();
    assertThat(all.path("reviews").get(0).path("by").isNull()).isTrue();
    assertThat(all.path("rating").path("average").isNull()).isTrue();
    assertThat(all.toString()).doesNotContain(fan.handle());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|stars",
        "{\"stars\":null,\"text\":null}|stars",
        "{\"stars\":0}|stars",
        "{\"stars\":6}|stars",
        "{\"stars\":-1}|stars",
        "{\"stars\":1.5}|stars",
        "{\"stars\":1e400}|stars",
        "{\"stars\":99999999999}|stars",
        "{\"stars\":\"five\"}|stars",
        "{\"stars\":true}|stars",
        "{\"stars\":[5]}|stars",
        "{\"text\":{\"a\":1}}|text",
        "{\"stars\":5,\"named\":\"perhaps\"}|named",
        "{|body",
        "[]|body",
        "null|body"
      })
  void aMalformedReviewIsRefusedByTheNameOfItsField(String body, String field) {
    var id = delivered();
    var refused = fan.api("POST", review(id), body);
    problem(refused, 400);
    assertThat(refused.blames(field)).as(refused.text()).isTrue();
    assertThat(kept(id)).isEmpty();
  }

  @Test
  void hugeOrHalfCharactersAreRefusedOrLeftOut() {
    var id = delivered();
    problem(fan.post(review(id), Map.of("text", "x".repeat(1_000_000))), 400);
    var odd = fan.api("POST", review(id), "{\"text\":\"a\\ud800\\u0000b\\u202e\"}");
    assertThat(odd.status()).isEqualTo(200);
    assertThat(odd.json().path("text").asString()).startsWith("ab");
  }

  @Test
  void theSameAgainIsTheSameAndAnotherIsAnsweredWithTheFirst() {
    var id = delivered();
    var first = fan.post(review(id), GOOD).json();
    assertThat(fan.post(review(id), GOOD).json()).isEqualTo(first);
    var other = fan.post(review(id), Map.of("stars", 1));
    problem(other, 409);
    assertThat(other.json().path("review")).isEqualTo(first);
  }

  @Test
  void ofManyAtOnceOneIsPostedAndToldOnceToEach() {
    var id = delivered();
    awaitHeard(id);
    var answers =
        Together.ask(8, n -> fan.post(review(id), Map.of("stars", 1 + n % 5, "text", "No. " + n)));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(7);
    awaitHeard(id);
    assertThat(told(fan, creator)).isEqualTo(1);
    assertThat(told(creator, fan)).isEqualTo(1);
    assertThat(notified(creator)).isEqualTo(1);
    assertThat(notified(fan)).isZero();
  }

  @Test
  void aReviewThatIsHeardTwiceIsToldOnceAndLast() {
    var id = delivered();
    var _ = post(id, "3", "", false);
    awaitHeard(id);
    var again = new ReviewPosted(id, 4, creator.id(), fan.id(), 3);
    bean(TransactionTemplate.class).executeWithoutResult(_ -> context.publishEvent(again));
    awaitHeard(id);
    assertThat(told(fan, creator)).isEqualTo(1);
    assertThat(notified(creator)).isEqualTo(1);
    var messages =
        creator.get("/conversations/" + fan.handle() + "/messages").json().path("messages");
    var last = messages.get(messages.size() - 1);
    assertThat(last.path("text").asString())
        .isEqualTo("Inês Ferreira reviewed the video for " + ADDRESSED_AS + ".");
  }

  private static long told(Person reader, Person partner) {
    var said = reader.get("/conversations/" + partner.handle() + "/messages").json();
    return StreamSupport.stream(said.path("messages").spliterator(), false)
        .filter(message -> message.path("change").asString("").equals("reviewed"))
        .count();
  }

  private static long notified(Person reader) {
    var news = reader.get("/notifications").json().path("notifications");
    return StreamSupport.stream(news.spliterator(), false)
        .filter(each -> each.path("change").asString().equals("reviewed"))
        .count();
  }

  @Test
  void thePromptsCarryTheWayToTheReview() {
    var id = delivered();
    awaitHeard(id);
    var link = "href=\"" + review(id) + "\" data-sheet";
    var before = fan.page("/inbox/" + creator.handle()).text();
    assertThat(before).contains(link, "Leave a review");
    assertThat(creator.page("/inbox/" + fan.handle()).text()).doesNotContain(link);
    var _ = post(id, "5", "", false);
    awaitHeard(id);
    for (var page :
        new Answer[] {
          fan.page("/inbox/" + creator.handle()), creator.page("/inbox/" + fan.handle())
        }) assertThat(page.text()).contains(link, "View review").doesNotContain("Leave a review");
  }

  @Test
  void whatIsNotDeliveredOrNotOnesOwnIsRefused() {
    var waiting = requested();
    var refused = fan.post(review(waiting), GOOD);
    problem(refused, 409);
    assertThat(refused.json().path("state").asString()).isEqualTo("requested");
    var id = delivered();
    problem(creator.post(review(id), GOOD), 404);
    var stranger = somebody("stranger");
    problem(stranger.post(review(id), GOOD), 404);
    problem(stranger.get(review(id)), 404);
    problem(Person.guest(at("")).post(review(id), GOOD), 401);
    problem(Person.guest(at("")).get(review(id)), 401);
    problem(fan.post(review(UUID.randomUUID()), GOOD), 404);
    problem(fan.get("/profiles/nobody_of_that_name/reviews"), 404);
    problem(fan.get(list() + "?after=yesterday"), 400);
    assertThat(kept(id)).isEmpty();
  }

  @Test
  void theHintsForOpenPagesAreWrittenWithTheReview() {
    var id = reviewed("5", "", false);
    var topics =
        sql("""
            select string_agg(hint.topic || ' ' || hint.name, ', ' order by hint.topic)
              from reviews.review
              join platform.hint on hint.tx = review.xmin::text::xid8
             where review.commission = :id
            """)
            .param("id", id)
            .query(String.class)
            .single();
    assertThat(topics)
        .contains("account/" + fan.id() + " commission", "account/" + creator.id() + " commission")
        .contains("offer/" + creator.id() + " offer");
  }
}
