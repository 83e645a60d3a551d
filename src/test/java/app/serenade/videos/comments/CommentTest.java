package app.serenade.videos.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.ServerTest;
import app.serenade.commissions.Together;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import app.serenade.videos.likes.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommentTest extends ServerTest {
  private Person creator;
  private Person fan;
  private Person other;
  private UUID video;

  @BeforeEach
  void aVideo() {
    creator = Person.join(context, at(""), unique("mei"), "Lin Mei");
    fan = Person.join(context, at(""), unique("fan"), "Noor");
    other = Person.join(context, at(""), unique("oth"), "Somebody Else");
    video = Watched.video(context, creator, "Three onions");
  }

  private String sheet() {
    return "/v/" + video + "/comments";
  }

  private Answer says(Person person, String text) {
    return person.post("/videos/" + video + "/comments", Map.of("text", text));
  }

  private String said(Person person, String text) {
    var answer = says(person, text);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private List<String> texts(Person reader) {
    return reader
        .get("/videos/" + video + "/comments")
        .json()
        .path("comments")
        .valueStream()
        .map(comment -> comment.path("text").asString())
        .toList();
  }

  private long count() {
    return creator.get("/videos/" + video).json().path("comments").asLong();
  }

  private Answer removes(Person person, String comment) {
    return person.api("DELETE", "/videos/" + video + "/comments/" + comment, "");
  }

  @Test
  void whatIsWrittenOnTheSheetIsReadByEverybodyNewestFirst() {
    var form = Map.of("key", UUID.randomUUID().toString(), "text", "First\r\nand last");
    var posted = fan.submit(sheet(), form);
    assertThat(posted.status()).isEqualTo(303);
    assertThat(posted.location()).isEqualTo(sheet());
    said(creator, "Thank you");
    var page = Person.guest(at("")).page(sheet()).text();
    assertThat(page).contains("2 comments", "First\nand last", "Sign in to comment", ">Creator<");
    assertThat(page.indexOf("Thank you")).isLessThan(page.indexOf("First"));
    assertThat(page).doesNotContain("/removal", "<s-composer");
    assertThat(texts(other)).containsExactly("Thank you", "First\nand last");
    assertThat(count()).isEqualTo(2);
    assertThat(fan.page("/v/" + video).text()).contains("aria-label=\"Comments, 2 so far\"");
  }

  @Test
  void sentTwiceUnderOneKeyItIsOneComment() {
    var form = Map.of("key", UUID.randomUUID().toString(), "text", "Once");
    var statuses = Together.ask(4, n -> fan.submit(sheet(), form).status());
    assertThat(statuses).containsOnly(303);
    assertThat(texts(other)).containsExactly("Once");
    assertThat(count()).isEqualTo(1);
    var otherWords = Map.of("key", form.get("key"), "text", "Twice");
    var refused = fan.submit(sheet(), otherWords);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Twice", "sent before");
    assertThat(other.submit(sheet(), form).status()).isEqualTo(303);
    assertThat(count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n", "\u200b\u2060", "\u0000\u0007", "\u202e"})
  void nothingIsNotPosted(String text) {
    var refused = says(fan, text);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.blames("text")).isTrue();
    assertThat(fan.submit(sheet(), Map.of("text", text)).status()).isEqualTo(422);
    assertThat(fan.submit(sheet(), Map.of()).status()).isEqualTo(422);
    assertThat(count()).isZero();
  }

  @Test
  void fiveHundredCharactersAreEnoughWhateverTheyAre() {
    said(fan, "😀".repeat(500));
    assertThat(says(fan, "x".repeat(501)).status()).isEqualTo(400);
    var kept = fan.submit(sheet(), Map.of("text", "y".repeat(501)));
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.text()).contains("At most 500 characters", "y".repeat(501));
    assertThat(says(fan, "\n".repeat(400_000) + "x".repeat(501)).status()).isEqualTo(400);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void markupAndAddressesAreWordsLikeAnyOther() {
    said(fan, "<script>alert(1)</script> https://example.org/x \u202eright");
    said(fan, "مرحبا بك");
    said(fan, "One\n\n\n \n\n\nTwo");
    var page = other.page(sheet()).text();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; https://example.org/x")
        .contains("dir=\"auto\">مرحبا بك")
        .contains("One\n\nTwo")
        .doesNotContain("<script>alert", "href=\"https://example.org/x");
  }

  @Test
  void itsWriterAndTheCreatorDeleteAComment() {
    var first = said(fan, "First");
    var second = said(fan, "Second");
    var theirs = said(other, "Third");
    assertThat(fan.page(sheet()).text().split("/removal\" hx-post", -1)).hasSize(3);
    assertThat(creator.page(sheet()).text().split("/removal\" hx-post", -1)).hasSize(4);
    assertThat(removes(fan, theirs).status()).isEqualTo(404);
    assertThat(removes(Person.guest(at("")), theirs).status()).isEqualTo(401);
    assertThat(fan.submit(sheet() + "/" + theirs + "/removal", Map.of()).status()).isEqualTo(404);
    assertThat(removes(fan, first).status()).isEqualTo(204);
    assertThat(removes(fan, first).status()).isEqualTo(404);
    assertThat(creator.submit(sheet() + "/" + second + "/removal", Map.of()).location())
        .isEqualTo(sheet());
    var byScript =
        other.submit(sheet() + "/" + theirs + "/removal", Map.of(), "HX-Request", "true");
    assertThat(byScript.text())
        .contains("id=\"comment-" + theirs + "\" hx-swap-oob=\"delete\"")
        .doesNotContain("<html");
    assertThat(texts(other)).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void aCommentOfAnotherVideoIsNotThere() {
    var comment = said(fan, "Here");
    var elsewhere = Watched.video(context, other, "Elsewhere");
    var path = "/videos/" + elsewhere + "/comments/" + comment;
    assertThat(other.api("DELETE", path, "").status()).isEqualTo(404);
    var nowhere = "/videos/" + UUID.randomUUID() + "/comments";
    assertThat(fan.get(nowhere).status()).isEqualTo(404);
    assertThat(fan.post(nowhere, Map.of("text", "x")).status()).isEqualTo(404);
    assertThat(fan.page("/v/nothing/comments").status()).isEqualTo(404);
    assertThat(fan.submit("/v/" + UUID.randomUUID() + "/comments", Map.of("text", "x")).status())
        .isEqualTo(404);
    assertThat(texts(other)).containsExactly("Here");
  }

  @Test
  void whoIsBlockedAndWhoBlocksCannotWrite() {
    creator.put("/account/blocks/" + fan.handle(), Map.of());
    assertThat(says(fan, "After").status()).isEqualTo(403);
    var refused = fan.submit(sheet(), Map.of("text", "After"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You cannot comment", "After");
    assertThat(fan.page(sheet()).text()).doesNotContain("<s-composer");
    other.put("/account/blocks/" + creator.handle(), Map.of());
    assertThat(says(other, "I blocked you").text()).contains("You blocked the creator");
  }

  @Test
  void withABlockGoesWhatTheBlockedOneSaidThereAndNothingElse() {
    said(fan, "Below yours");
    said(other, "Mine stays");
    var theirs = Watched.video(context, fan, "The fan's own");
    var path = "/videos/" + theirs + "/comments";
    creator.post(path, Map.of("text", "The creator's"));
    fan.post(path, Map.of("text", "The fan's"));
    creator.put("/account/blocks/" + fan.handle(), Map.of());
    await().until(() -> texts(other), List.of("Mine stays")::equals);
    assertThat(count()).isEqualTo(1);
    assertThat(other.get(path).text()).contains("The creator's", "The fan's");
    creator.api("DELETE", "/account/blocks/" + fan.handle(), "");
    assertThat(says(fan, "Again").status()).isEqualTo(201);
  }

  @Test
  void aReaderDoesNotSeeWhomTheyBlocked() {
    said(fan, "Below yours");
    other.put("/account/blocks/" + fan.handle(), Map.of());
    assertThat(texts(other)).isEmpty();
    assertThat(texts(creator)).containsExactly("Below yours");
  }

  @Test
  void aGuestIsLedToSignInAndBack() {
    assertThat(says(Person.guest(at("")), "Hello").status()).isEqualTo(401);
    var sent =
        Person.guest(at("")).submit(sheet(), Map.of("text", "Hello"), "Referer", at(sheet()));
    assertThat(sent.location()).isEqualTo("/sign-in?next=%2Fv%2F" + video + "%2Fcomments");
    assertThat(Person.guest(at("")).page(sheet()).text())
        .contains("href=\"/sign-in?next=" + sheet() + "\"");
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedWhateverComesBetween() {
    written(64);
    var first = fan.get("/videos/" + video + "/comments").json();
    said(other, "Meanwhile");
    var next = first.path("next").asString();
    var second = fan.get("/videos/" + video + "/comments?cursor=" + next).json();
    var last =
        fan.get("/videos/" + video + "/comments?cursor=" + second.path("next").asString()).json();
    assertThat(first.path("comments").get(0).path("text").asString()).isEqualTo("Nr 64");
    assertThat(second.path("comments").get(0).path("text").asString()).isEqualTo("Nr 34");
    assertThat(last.path("comments").size()).isEqualTo(4);
    assertThat(last.path("next").isNull()).isTrue();
    var page = fan.page(sheet()).text();
    assertThat(page).contains("Nr 36").doesNotContain("Nr 35<").contains("?before=");
    assertThat(fan.page(sheet() + "?before=" + next).text()).contains("Nr 34", "Newest comments");
    assertThat(fan.page(sheet() + "?from=" + next).text()).contains("Meanwhile", "Nr 35");
  }

  /** As rows, beyond what one may write in a minute. */
  private void written(int number) {
    var store = bean(CommentStore.class);
    for (var n = 1; n <= number; n++) {
      var comment = new PostComment.NewComment(video, fan.id(), UUID.randomUUID(), "Nr " + n);
      assertThat(store.add(Ids.next(), comment, Instant.now())).isTrue();
    }
  }

  @Test
  void whoWritesTooQuicklyWaits() {
    for (var n = 0; n < 22; n++) says(fan, "Nr " + n);
    assertThat(says(fan, "One more").status()).isEqualTo(429);
    var refused = fan.submit(sheet(), Map.of("text", "Kept <b>"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("Write again in", "Kept &lt;b&gt;");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void withAnAccountOrAVideoGoTheComments() {
    said(fan, "One");
    said(fan, "Two");
    said(other, "Three");
    assertThat(fan.page("/me/deletion").text()).contains("Your 2 comments on videos.");
    var left = Map.of("password", Person.PASSWORD, "giveUp", List.of());
    assertThat(fan.post("/account/deletion", left).status()).isEqualTo(202);
    assertThat(texts(other)).containsExactly("Three");
    assertThat(count()).isEqualTo(1);
    assertThat(creator.api("DELETE", "/videos/" + video, "").status()).isEqualTo(202);
    assertThat(other.get("/videos/" + video + "/comments").status()).isEqualTo(404);
    assertThat(bean(CommentsAddUp.class).breaches()).isEmpty();
  }

  @Test
  void openSheetsAndRailsAreTold() {
    said(fan, "Hello");
    var told =
        bean(JdbcClient.class)
            .sql(
                "select topic || ' ' || name from platform.hint where topic like :fan or topic = :video")
            .param("fan", "%" + fan.id())
            .param("video", "video/" + video)
            .query(String.class)
            .list();
    assertThat(told)
        .contains(
            "video/%s comment".formatted(video),
            "video/%s react".formatted(video),
            "account/%s react:%s".formatted(fan.id(), video));
    assertThat(fan.page(sheet()).text())
        .contains("<s-heard id=\"comment-stream\" topic=\"video/" + video)
        .containsPattern("<s-composer waits hx-morph-skip");
  }
}
