package app.serenade.commissions.requests;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.CommissionFixture;
import app.serenade.commissions.Moved;
import app.serenade.commissions.PayCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.commissions.RefuseCommission;
import app.serenade.commissions.Together;
import app.serenade.journeys.Person;
import app.serenade.offers.ExitOffer;
import app.serenade.offers.SwitchAccepting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The creator's request list (P25), and what stopping and leaving mean for requests. */
class RequestListTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(60 * PRICE);
    creator = creator();
  }

  private List<UUID> listed(String kind) {
    var ids = new ArrayList<UUID>();
    var cursor = "";
    do {
      var page = creator.get("/requests?kind=" + kind + "&cursor=" + cursor).json();
      page.path("requests").forEach(row -> ids.add(UUID.fromString(row.path("id").asString())));
      assertThat(page.path("requests").size()).isLessThanOrEqualTo(RequestReads.PAGE_MAX);
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return ids;
  }

  @Test
  void whatIsUnfinishedStandsByItsDeadlinePageForPage() {
    var ids = IntStream.range(0, 45).mapToObj(n -> requested(fan, creator)).toList();
    for (var n = 0; n < ids.size(); n++) due(ids.get(n), 3_600_000L - 60_000L * (n / 2));
    var listed = listed("to-answer");
    assertThat(listed).hasSize(45).doesNotHaveDuplicates();
    assertThat(listed.getFirst()).isEqualTo(ids.getLast());
    assertThat(listed.subList(43, 45)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
  }

  @Test
  void eachKindIsCountedAndHasItsOwnTab() {
    requested(fan, creator);
    var accepted = accepted(fan, creator);
    var cancelled = requested(fan, creator);
    assertThat(bean(RefuseCommission.class).by(creator.id(), cancelled, "")).isNotNull();
    placed(fan, creator, "Unpaid");
    var counts = creator.get("/requests").json().path("counts");
    assertThat(counts.toString())
        .isEqualTo("{\"toAnswer\":1,\"toRecord\":1,\"finished\":0,\"cancelled\":1}");
    assertThat(listed("to-record")).containsExactly(accepted);
    assertThat(listed("cancelled")).containsExactly(cancelled);
    var page = creator.page("/me/custom?kind=to-record").text();
    assertThat(page).contains(accepted.toString(), "Details", "500 coins").doesNotContain("Unpaid");
    assertThat(page).containsPattern("500 coins</span><span class=\"soft small\">about €5.00");
    assertThat(creator.page("/me/custom?kind=finished").text()).contains("Nothing finished yet");
    assertThat(fan.get("/requests?kind=mine").blames("kind")).isTrue();
    assertThat(fan.get("/requests?cursor=mine").status()).isEqualTo(200);
    assertThat(fan.get("/requests").json().path("requests").size()).isZero();
  }

  @Test
  void leavingSaysHowManyRemainAndTheyCanStillBeAnswered() {
    var open = requested(fan, creator);
    accepted(fan, creator);
    assertThat(creator.page("/me/custom/exit").text())
        .contains("2 requests are unfinished", "exit-unfinished");
    var left = bean(ExitOffer.class).by(creator.id());
    assertThat(left)
        .isInstanceOfSatisfying(
            ExitOffer.Outcome.Done.class, done -> assertThat(done.unfinished()).isEqualTo(2));
    assertThat(bean(AcceptCommission.class).by(creator.id(), open)).isInstanceOf(Moved.Done.class);
    assertThat(bean(PlaceCommission.class).by(fan.id(), creator.id(), brief("Ada")))
        .isInstanceOf(PlaceCommission.Outcome.Closed.class);
  }

  @Test
  void aPaymentAndTheSwitchHaveOneWinner() {
    for (var round = 0; round < 20; round++) {
      var id = placed(fan, creator, "Ada " + round);
      var before = coins(fan);
      var last = round % 2;
      var answers = Together.ask(2, n -> n == last ? pay(fan, id) : accepting(false));
      var paid = answers.stream().anyMatch(PayCommission.Outcome.Paid.class::isInstance);
      assertThat(before - coins(fan)).isEqualTo(paid ? PRICE : 0);
      assertThat(standing(id).state()).isEqualTo(paid ? "requested" : "awaiting_payment");
      assertThat(pay(fan, id))
          .isInstanceOf(
              paid ? PayCommission.Outcome.Paid.class : PayCommission.Outcome.Closed.class);
      accepting(true);
    }
  }

  private Object accepting(boolean on) {
    var outcome = bean(SwitchAccepting.class).to(on, creator.id());
    assertThat(outcome).isInstanceOf(SwitchAccepting.Outcome.Done.class);
    return outcome;
  }

  @Test
  void howSoonACreatorAnswersIsTheMedianOfTheirAnswers() {
    assertThat(bean(RequestReads.class).usualAnswer(creator.id())).isNull();
    assertThat(responseTime().isNull()).isTrue();
    var hours = new int[] {1, 2, 30};
    for (var n : hours) {
      sql("""
          update commissions.commission set accepted_at = requested_at + make_interval(hours => :number)
           where id = :id
          """)
          .param("id", accepted(fan, creator))
          .param("number", n)
          .update();
    }
    requested(fan, creator);
    assertThat(bean(RequestReads.class).usualAnswer(creator.id())).isEqualTo(Duration.ofHours(2));
    assertThat(fan.page("/@" + creator.handle() + "/custom").text())
        .contains("Usually answers within 2 hours");
    assertThat(responseTime().asLong()).isEqualTo(Duration.ofHours(2).toSeconds());
    var nobody = "/profiles/" + fan.handle() + "/offer/response-time";
    assertThat(fan.get(nobody).status()).isEqualTo(404);
  }

  private JsonNode responseTime() {
    var path = "/profiles/" + creator.handle() + "/offer/response-time";
    return Person.guest(at("")).get(path).json().path("medianSeconds");
  }

  @Test
  void aTimeIsSaidAsPeopleSayIt() {
    assertThat(ResponseTime.words(Duration.ofSeconds(10))).endsWith("a minute");
    assertThat(ResponseTime.words(Duration.ofMinutes(40))).endsWith("40 minutes");
    assertThat(ResponseTime.words(Duration.ofMinutes(100))).endsWith("2 hours");
    assertThat(ResponseTime.words(Duration.ofHours(40))).endsWith("2 days");
  }
}
