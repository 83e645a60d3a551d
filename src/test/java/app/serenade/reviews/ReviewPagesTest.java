package app.serenade.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CancelCommission;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewPagesTest extends ReviewFixture {
  private static final Map<String, String> GOOD = Map.of("stars", "5", "text", "She cried.");

  private static void leadsTo(Answer answer, String path) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(path);
  }

  private String offer() {
    return "/@" + creator.handle() + "/custom";
  }

  @Test
  void theSheetAsksForStarsOrWordsAndNamesNobodyUnlessAsked() {
    var page = fan.page(review(delivered()));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("How was Lin Mei’s video?", "aria-label=\"1 star\"", "aria-label=\"5 stars\"")
        .contains("maxlength=\"1000\"", "name=\"named\"")
        .doesNotContain(" checked");
  }

  @Test
  void aPostedReviewStandsOnBothDetailPagesAndOnTheOfferPage() {
    var id = delivered();
    assertThat(creator.page("/commissions/" + id).text()).contains("None yet", "disabled");
    leadsTo(fan.submit(review(id), GOOD), review(id) + "/posted");
    assertThat(fan.page(review(id) + "/posted").text())
        .contains("Your review is posted", "View review");
    for (var party : List.of(fan, creator)) {
      assertThat(party.page("/commissions/" + id).text())
          .contains("She cried.", "View review", "Reviewed")
          .doesNotContain("None yet", "Leave a review");
      assertThat(party.page(review(id)).text()).contains("She cried.").doesNotContain("<fieldset");
    }
    assertThat(Person.guest(at("")).page(offer()).text())
        .contains("She cried.", "A fan", "5.0", "1 review");
  }

  @Test
  void whatIsPostedMeanwhileJoinsAnOpenListAndNothingTwice() {
    var guest = Person.guest(at(""));
    var empty = newer(guest.page(offer()).text());
    reviewed("4", "The first.", false);
    var one = guest.page(empty).text();
    assertThat(one).contains("The first.");
    reviewed("5", "The second.", false);
    var two = guest.page(newer(one)).text();
    assertThat(two).contains("The second.").doesNotContain("The first.");
    assertThat(guest.page(newer(two)).text()).doesNotContain("The first.", "The second.");
    assertThat(newer(guest.page(newer(two)).text())).isEqualTo(newer(two));
  }

  /** Where an open page asks for what came after what it shows. */
  private static String newer(String page) {
    var found = Pattern.compile("/@[^\"]*/custom/reviews\\?since=[0-9a-f-]*").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void theAverageStandsBesideThePriceOnTheWayToTheOffer() {
    var profile = "/@" + creator.handle();
    assertThat(fan.page(profile).text()).doesNotContain("anchor-rating");
    reviewed("4", "", false);
    reviewed("5", "", false);
    assertThat(fan.page(profile).text())
        .contains("anchor-rating", "4.5 (2)", "4.5 of 5 stars, 2 reviews");
    assertThat(creator.page(profile).text()).doesNotContain("anchor-rating");
  }

  @Test
  void nothingOfTheBriefAndNoUnwantedNameIsPublished() {
    reviewed("4", "Lovely.", false);
    for (var path : List.of(offer(), offer() + "/reviews")) {
      assertThat(somebody("stranger").page(path).text())
          .contains("Lovely.", "A fan")
          .doesNotContain("Inês", fan.handle(), ADDRESSED_AS, WISHES);
    }
    reviewed("5", "Again!", true);
    assertThat(Person.guest(at("")).page(offer() + "/reviews").text())
        .contains("Inês Ferreira", "/@" + fan.handle(), "4.5", "2 reviews");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "6", "-1", "1.5", "five", "5 stars", "٣", "+3", "1e0", "99999999999"})
  void oneToFiveWholeStarsAreGivenAndNothingElse(String stars) {
    var id = delivered();
    var page = fan.submit(review(id), Map.of("stars", stars, "text", "Kept <words>"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("Give 1 to 5 whole stars.", "Kept &lt;words&gt;");
    assertThat(kept(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000\n\t", "\u200b\u2060"})
  void withoutStarsAndWordsNothingIsPosted(String text) {
    var id = delivered();
    var fields = Map.of("stars", "", "text", text, "named", "true");
    var page = fan.submit(review(id), fields);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("Give stars, words, or both.")
        .containsPattern("named[^>]*checked");
    assertThat(fan.submit(review(id), Map.of()).status()).isEqualTo(422);
    assertThat(kept(id)).isEmpty();
  }

  @Test
  void wordsAreBoundedByWhatPeopleCount() {
    var id = delivered();
    var tooLong = fan.submit(review(id), Map.of("text", "x".repeat(1001)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("At most 1,000 characters; these are 1,001.");
    assertThat(fan.submit(review(id), Map.of("text", "x".repeat(500_000))).status()).isEqualTo(422);
    assertThat(kept(id)).isEmpty();
    leadsTo(fan.submit(review(id), Map.of("text", "💛".repeat(1000))), review(id) + "/posted");
    assertThat(kept(id)).startsWith("- 💛").endsWith(" false");
  }

  @Test
  void hostileWordsAreWordsOnly() {
    var id = delivered();
    var text = "<script>alert(1)</script>\u0000\u0007 \"quoted\"\r\nsecond '; drop table";
    leadsTo(fan.submit(review(id), Map.of("text", text)), review(id) + "/posted");
    assertThat(kept(id))
        .isEqualTo("- <script>alert(1)</script> \"quoted\"\nsecond '; drop table false");
    for (var page : List.of(creator.page("/commissions/" + id), creator.page(offer() + "/reviews")))
      assertThat(page.text()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
  }

  @Test
  void theSameReviewAgainIsTheSameAndAnotherOneIsShownTheFirst() {
    var id = delivered();
    leadsTo(fan.submit(review(id), GOOD), review(id) + "/posted");
    leadsTo(fan.submit(review(id), GOOD), review(id) + "/posted");
    var other = fan.submit(review(id), Map.of("stars", "1", "text", "Changed my mind"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text())
        .contains("You have reviewed this video before", "She cried.", "Changed my mind");
    assertThat(kept(id)).isEqualTo("5 She cried. false");
  }

  @Test
  void onlyADeliveredVideoIsReviewed() {
    var waiting = requested();
    var recording = accepted();
    var cancelled = accepted();
    var _ = bean(CancelCommission.class).by(fan.id(), cancelled, "");
    for (var id : List.of(waiting, recording, cancelled)) {
      leadsTo(fan.page(review(id)), "/commissions/" + id);
      leadsTo(fan.page(review(id) + "/posted"), review(id));
      var refused = fan.submit(review(id), GOOD);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text()).contains("has not been delivered", "She cried.");
      assertThat(kept(id)).isEmpty();
      assertThat(fan.page("/commissions/" + id).text()).doesNotContain("Leave a review");
    }
  }

  @Test
  void onlyTheFanReviewsAndAStrangerFindsNothing() {
    var id = delivered();
    var stranger = somebody("stranger");
    for (var path : List.of(review(id), review(id) + "/posted"))
      assertThat(stranger.page(path).status()).isEqualTo(404);
    assertThat(stranger.submit(review(id), GOOD).status()).isEqualTo(404);
    assertThat(creator.submit(review(id), GOOD).status()).isEqualTo(404);
    assertThat(creator.page(review(id)).text()).contains("has not left a review yet");
    leadsTo(creator.page(review(id) + "/posted"), review(id));
    var guest = Person.guest(at(""));
    leadsTo(guest.page(review(id)), "/sign-in?next=" + review(id).replace("/", "%2F"));
    assertThat(guest.submit(review(id), GOOD).status()).isEqualTo(303);
    assertThat(fan.submit(review(UUID.randomUUID()), GOOD).status()).isEqualTo(404);
    assertThat(fan.page("/commissions/7/review").status()).isEqualTo(404);
    assertThat(kept(id)).isEmpty();
  }

  @Test
  void aCreatorWhoLeftCanStillBeReviewed() {
    var id = delivered();
    sql("update offers.offer set state = 'exited' where creator = :id")
        .param("id", creator.id())
        .update();
    leadsTo(fan.submit(review(id), GOOD), review(id) + "/posted");
    assertThat(fan.page(offer() + "/reviews").text()).contains("She cried.");
  }

  @Test
  void theListGoesOnWhereItEndedAndStrangeCursorsAreNoFailure() {
    for (var n = 1; n <= ReviewReads.PAGE + 1; n++) reviewed("4", "Number " + n + ".", false);
    var first = fan.page(offer() + "/reviews").text();
    assertThat(first).contains("Number 21.", "Number 2.").doesNotContain("Number 1.");
    var more = first.replaceFirst("(?s).*href=\"([^\"]*/reviews\\?after=[^\"]*)\".*", "$1");
    assertThat(fan.page(more).text()).contains("Number 1.").doesNotContain("Number 2.", "?after=");
    assertThat(fan.page(offer()).text())
        .contains("Number 21.", "?after=")
        .doesNotContain("Number 18.");
    assertThat(fan.page(offer() + "/reviews?after=x").status()).isEqualTo(400);
    assertThat(fan.page("/@nobody_here/custom/reviews").status()).isEqualTo(404);
    var nobodys = fan.page("/@" + fan.handle() + "/custom/reviews");
    assertThat(nobodys.status()).isEqualTo(200);
    assertThat(nobodys.text()).contains("Nobody has reviewed");
  }

  @Test
  void theProfileShowsTheAverage() {
    reviewed("4", "", false);
    reviewed("5", "", false);
    reviewed("", "Words alone count for no star.", false);
    assertThat(fan.page("/@" + creator.handle()).text()).contains("4.5", "reviews");
  }
}
