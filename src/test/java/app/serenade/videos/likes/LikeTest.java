package app.serenade.videos.likes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.ServerTest;
import app.serenade.commissions.Together;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LikeTest extends ServerTest {
  private Person creator;
  private Person fan;
  private UUID video;

  @BeforeEach
  void aVideo() {
    creator = Person.join(context, at(""), unique("mei"), "Lin Mei");
    fan = Person.join(context, at(""), unique("fan"), "Noor");
    video = Watched.video(context, creator, "Three onions");
  }

  private Answer likes(Person person) {
    return person.put("/videos/" + video + "/like", Map.of());
  }

  private Answer drops(Person person) {
    return person.api("DELETE", "/videos/" + video + "/like", "");
  }

  private long count() {
    return fan.get("/videos/" + video).json().path("likes").asLong();
  }

  private boolean liked(Person person) {
    return person.get("/videos/" + video).json().path("liked").asBoolean();
  }

  @Test
  void theHeartIsPressedAndPressedAgainWithoutAScript() {
    assertThat(fan.page("/v/" + video).text()).contains("aria-pressed=\"false\"", "/like\"");
    var pressed = fan.submit("/v/" + video + "/like", Map.of());
    assertThat(pressed.status()).isEqualTo(303);
    assertThat(pressed.location()).isEqualTo("/v/" + video);
    assertThat(fan.page("/v/" + video).text())
        .contains("aria-pressed=\"true\"", "aria-label=\"Like, 1 so far\"", "/like/removal");
    assertThat(creator.page("/v/" + video).text())
        .contains("aria-label=\"Like, 1 so far\"", "aria-pressed=\"false\"");
    fan.submit("/v/" + video + "/like/removal", Map.of());
    assertThat(count()).isZero();
  }

  @Test
  void aScriptHearsTheRailAlone() {
    var pressed = fan.submit("/v/" + video + "/like", Map.of(), "HX-Request", "true");
    assertThat(pressed.location()).isEqualTo("/v/" + video + "/reactions");
    assertThat(fan.page(pressed.location()).text())
        .contains("id=\"reactions-" + video, "aria-pressed=\"true\"")
        .doesNotContain("<html");
  }

  @Test
  void likedTwiceIsOneLikeAndDroppedTwiceIsNone() {
    assertThat(likes(fan).status()).isEqualTo(204);
    assertThat(likes(fan).status()).isEqualTo(204);
    assertThat(likes(creator).status()).isEqualTo(204);
    assertThat(count()).isEqualTo(2);
    assertThat(liked(fan)).isTrue();
    assertThat(liked(Person.guest(at("")))).isFalse();
    assertThat(drops(fan).status()).isEqualTo(204);
    assertThat(drops(fan).status()).isEqualTo(204);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aGuestSeesHowManyAndIsLedToSignIn() {
    likes(fan);
    var guest = Person.guest(at(""));
    assertThat(likes(guest).status()).isEqualTo(401);
    var sent = guest.submit("/v/" + video + "/like", Map.of(), "Referer", at("/v/" + video));
    assertThat(sent.location()).isEqualTo("/sign-in?next=%2Fv%2F" + video);
    assertThat(guest.page("/v/" + video).text())
        .contains("href=\"/sign-in?next=/v/" + video + "\" aria-label=\"Like, 1 so far\"")
        .contains("aria-label=\"Follow Lin Mei\"")
        .doesNotContain("/like\"");
  }

  @Test
  void whatIsNotThereIsNotLiked() {
    for (var id : List.of(UUID.randomUUID().toString(), "nothing")) {
      var status = id.equals("nothing") ? 400 : 404;
      assertThat(fan.put("/videos/" + id + "/like", Map.of()).status()).isBetween(status, 404);
      assertThat(fan.submit("/v/" + id + "/like", Map.of()).status()).isEqualTo(404);
      assertThat(fan.submit("/v/" + id + "/like/removal", Map.of()).status()).isEqualTo(404);
      assertThat(fan.page("/v/" + id + "/reactions").status()).isEqualTo(404);
    }
  }

  @Test
  void manyAtTheSameInstantAreCountedRightly() {
    var people =
        IntStream.range(0, 4)
            .mapToObj(n -> Person.join(context, at(""), unique("m"), "Many"))
            .toList();
    for (var round = 0; round < 6; round++)
      Together.ask(8, n -> n % 2 == 0 ? likes(people.get(n / 2)) : drops(people.get(n / 2)));
    assertThat(count()).isEqualTo(people.stream().filter(this::liked).count());
    people.forEach(one -> Together.ask(3, n -> likes(one)));
    assertThat(count()).isEqualTo(4);
    assertThat(bean(LikesAddUp.class).breaches()).isEmpty();
  }

  @Test
  void aLikeAndTheDeletionOfItsVideoNeverFail() {
    for (var round = 0; round < 8; round++) {
      var gone = Watched.video(context, creator, "Soon gone");
      var statuses =
          Together.ask(
              2,
              n ->
                  n == 0
                      ? fan.put("/videos/" + gone + "/like", Map.of()).status()
                      : creator.api("DELETE", "/videos/" + gone, "").status());
      assertThat(statuses.getFirst()).isIn(204, 404);
      assertThat(statuses.getLast()).isEqualTo(202);
      assertThat(rows(gone)).isZero();
    }
  }

  @Test
  void whoIsBlockedAndWhoBlocksCannotLikeAndIsToldInWords() {
    blocks();
    assertThat(likes(fan).status()).isEqualTo(403);
    assertThat(likes(fan).text()).contains("You cannot like this video.");
    var refused = fan.submit("/v/" + video + "/like", Map.of(), "HX-Request", "true");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("role=\"alert\">You cannot like", "href=\"/v/" + video);
    assertThat(drops(fan).status()).isEqualTo(204);
    var theirs = Watched.video(context, fan, "The fan's own");
    var own = creator.put("/videos/" + theirs + "/like", Map.of());
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("You blocked the creator");
    assertThat(count()).isZero();
    creator.api("DELETE", "/account/blocks/" + fan.handle(), "");
    assertThat(likes(fan).status()).isEqualTo(204);
  }

  @Test
  void withABlockGoWhatTheBlockedOneLikedThereAndNothingElse() {
    var other = Person.join(context, at(""), unique("noa"), "Noa");
    var theirs = "/videos/" + Watched.video(context, fan, "The fan's own");
    likes(fan);
    likes(other);
    creator.put(theirs + "/like", Map.of());
    fan.put(theirs + "/like", Map.of());
    blocks();
    await().until(this::count, likes -> likes == 1);
    assertThat(liked(fan)).isFalse();
    assertThat(liked(other)).isTrue();
    assertThat(other.get(theirs).json().path("likes").asLong()).isEqualTo(2);
  }

  /** It waits for the like, and so finds it. */
  @Test
  void aBlockInTheMiddleOfALikeLeavesNoLike() {
    var meanwhile =
        bean(TransactionTemplate.class)
            .execute(
                _ -> {
                  assertThat(bean(LikeVideo.class).by(fan.id(), video))
                      .isInstanceOf(LikeVideo.Outcome.Done.class);
                  var block = CompletableFuture.supplyAsync(this::blocks);
                  assertThat(block).failsWithin(Duration.ofMillis(400));
                  return block;
                });
    assertThat(meanwhile.join().status()).isEqualTo(204);
    await().until(() -> !liked(fan));
  }

  private Answer blocks() {
    return creator.put("/account/blocks/" + fan.handle(), Map.of());
  }

  private long rows(UUID video) {
    return bean(JdbcClient.class)
        .sql(
            """
            select (select count(*) from videos.liking where video = :video)
                 + (select count(*) from videos.reaction where video = :video)
            """)
        .param("video", video)
        .query(Long.class)
        .single();
  }

  @Test
  void withAnAccountGoItsLikes() {
    likes(fan);
    assertThat(fan.page("/me/deletion").text()).contains("Your like of videos.");
    var left = Map.of("password", Person.PASSWORD, "giveUp", List.of());
    assertThat(fan.post("/account/deletion", left).status()).isEqualTo(202);
    assertThat(creator.get("/videos/" + video).json().path("likes").asLong()).isZero();
  }

  @Test
  void whoLikesTooQuicklyWaits() {
    for (var n = 0; n < 250; n++) {
      var _ = bean(LikeVideo.class).by(fan.id(), video);
      var _ = bean(LikeVideo.class).undo(fan.id(), video);
    }
    assertThat(likes(fan).status()).isEqualTo(429);
    var refused = fan.submit("/v/" + video + "/like", Map.of());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("role=\"alert\"", "href=\"/v/" + video);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void theCardsOfAListKnowAllOfItInAsManyStatementsAsOneCard() {
    var others = Stream.generate(() -> Watched.video(context, creator, "More")).limit(6).toList();
    likes(fan);
    fan.put("/profiles/" + creator.handle() + "/follow", Map.of());
    var all =
        Stream.concat(Stream.of(video), others.stream())
            .map(id -> "video=" + id)
            .collect(Collectors.joining("&"));
    var text = fan.page("/anchors?" + all).text();
    assertThat(text.split("id=\"reactions-", -1)).hasSize(8);
    assertThat(text.split("aria-pressed=\"true\"", -1)).hasSize(2);
    assertThat(text).doesNotContain("rail-follow");
    var one = Statements.during(() -> fan.page("/anchors?video=" + video));
    assertThat(one).isPositive();
    assertThat(Statements.during(() -> fan.page("/anchors?" + all))).isEqualTo(one);
  }

  @Test
  void thePageFollowsEverybodyAndAListOneself() {
    likes(fan);
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
            "video/%s react".formatted(video), "account/%s react:%s".formatted(fan.id(), video));
    assertThat(fan.page("/v/" + video).text())
        .contains("topic=offer/%s,video/%s".formatted(creator.id(), video))
        .containsPattern("id=\"reactions-[^>]*live:react from:body throttle:700ms");
    assertThat(fan.page("/").text()).contains("topic=offer/\"").contains(".reactions:outerMorph");
  }
}
