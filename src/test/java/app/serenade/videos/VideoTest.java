package app.serenade.videos;

import static app.serenade.videos.Creator.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.media.Footage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VideoTest extends ServerTest {
  private Creator creator;
  private Creator stranger;

  @BeforeEach
  void twoPeople() {
    creator = Creator.join(context, at(""), unique("c"), "Lin Mei");
    stranger = Creator.join(context, at(""), unique("s"), "Somebody Else");
  }

  @Test
  void aPublishedVideoIsOnItsPageOnTheProfileAndInTheApi() {
    var id = creator.publish(Footage.mp4(2), "Three onions,\r\nno <hurry>");
    var guest = Creator.guest(at(""));
    assertThat(guest.page("/v/" + id).body()).contains("no &lt;hurry&gt;", "@" + creator.handle);
    assertThat(guest.page("/@" + creator.handle).body()).contains("/v/" + id, "<dd>1</dd>");
    var video = json(guest.get("/videos/" + id));
    assertThat(video.path("caption").asString()).isEqualTo("Three onions,\nno <hurry>");
    assertThat(video.path("lengthMs").asLong()).isBetween(1900L, 2200L);
    assertThat(guest.page(video.path("posterUrl").asString()).statusCode()).isEqualTo(200);
    var listed = json(guest.get("/profiles/" + creator.handle + "/videos"));
    assertThat(listed.path("videos").get(0).path("id").asString()).isEqualTo(id.toString());
  }

  @Test
  void publishingBeforeTheFilmPlaysFollowsByItself() {
    var asset = creator.upload(Footage.mp4(3));
    var form = Map.of("asset", asset.toString(), "caption", "Soon");
    assertThat(creator.submit("/create/publish", form).statusCode()).isEqualTo(303);
    var path = "/create/publish?asset=" + asset;
    var done = Creator.await(() -> creator.page(path), answer -> answer.statusCode() == 303);
    var video = done.headers().firstValue("Location").orElseThrow();
    assertThat(creator.page(video).body()).contains("Soon");
  }

  @Test
  void publishingTheSameFilmTwiceIsOneVideo() {
    var body = Map.of("asset", creator.film(Footage.mp4(2)).toString(), "caption", "Once");
    var first = json(creator.api("POST", "/videos", body)).path("id").asString();
    var second = json(creator.api("POST", "/videos", body)).path("id").asString();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aFilmOfSomebodyElseIsNotFound() {
    var asset = creator.film(Footage.mp4(2)).toString();
    var body = Map.of("asset", asset, "caption", "Mine?");
    assertThat(stranger.api("POST", "/videos", body).statusCode()).isEqualTo(404);
    assertThat(stranger.submit("/create/publish", body).statusCode()).isEqualTo(404);
    assertThat(stranger.page("/create/publish?asset=" + asset).statusCode()).isEqualTo(404);
    assertThat(stranger.page("/media/" + asset + "/video.mp4").statusCode()).isEqualTo(404);
  }

  @Test
  void aCaptionOverThreeHundredCharactersIsRefusedAndStaysInTheField() {
    var asset = creator.film(Footage.mp4(2)).toString();
    var body = Map.of("asset", asset, "caption", "x".repeat(301));
    var problem = creator.api("POST", "/videos", body);
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("\"field\":\"caption\"");
    var page = creator.submit("/create/publish", body);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("x".repeat(301));
  }

  @Test
  void onlyItsCreatorDeletesAVideoAndThenItIsGoneWithItsBytes() {
    var id = creator.publish(Footage.mp4(2), "");
    var film = json(creator.get("/videos/" + id)).path("videoUrl").asString();
    assertThat(stranger.delete("/videos/" + id).statusCode()).isEqualTo(404);
    assertThat(stranger.submit("/v/" + id + "/deletion", Map.of()).statusCode()).isEqualTo(404);
    assertThat(stranger.page("/v/" + id).body()).doesNotContain("/deletion");
    assertThat(creator.page("/v/" + id).body()).contains("/v/" + id + "/deletion");
    assertThat(creator.submit("/v/" + id + "/deletion", Map.of()).statusCode()).isEqualTo(303);
    assertThat(creator.page("/v/" + id).statusCode()).isEqualTo(404);
    assertThat(creator.page(film).statusCode()).isEqualTo(404);
    assertThat(creator.delete("/videos/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void aCacheThatAsksAgainAfterAMinuteHearsThatTheVideoIsGone() {
    var id = creator.publish(Footage.mp4(2), "");
    var poster = json(creator.get("/videos/" + id)).path("posterUrl").asString();
    var sent = stranger.page(poster);
    assertThat(sent.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=604800, s-maxage=60, immutable");
    var known = sent.headers().firstValue("ETag").orElseThrow();
    assertThat(stranger.pageAgain(poster, known).statusCode()).isEqualTo(304);
    assertThat(creator.delete("/videos/" + id).statusCode()).isEqualTo(202);
    assertThat(stranger.pageAgain(poster, known).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoFilmIsRefusedWithTheReason() throws Exception {
    var file = java.nio.file.Files.createTempFile("no", ".mp4");
    java.nio.file.Files.writeString(file, "#EXTM3U\nhttp://example.org/a.ts\n".repeat(50));
    var asset = creator.upload(file).toString();
    var body = Map.of("asset", asset, "caption", "");
    var refused =
        Creator.await(() -> creator.api("POST", "/videos", body), a -> a.statusCode() != 202);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(creator.page("/create/publish?asset=" + asset).body()).contains("role=\"alert\"");
  }

  @Test
  void malformedRequestsNameTheField() {
    var problem = creator.api("POST", "/videos", Map.of("asset", "no id"));
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("\"field\":\"asset\"");
    assertThat(creator.api("POST", "/videos", Map.of()).statusCode()).isEqualTo(400);
    assertThat(creator.page("/v/nothing").statusCode()).isEqualTo(404);
    assertThat(creator.page("/v/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }
}
