package app.serenade.videos;

import static app.serenade.videos.Creator.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.media.Footage;
import app.serenade.media.Frame;
import app.serenade.media.Looked;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DuetTest extends ServerTest {
  private static final int ORIGINAL_TONE = 1200, OWN_TONE = 330;

  private Creator creator;
  private Creator fan;

  @BeforeEach
  void twoPeople() {
    creator = Creator.join(context, at(""), unique("c"), "Lin Mei");
    fan = Creator.join(context, at(""), unique("f"), "Noor");
  }

  @Test
  void bothPicturesMoveAndBothSoundsAreHeardAndTheOriginalIsCredited() throws Exception {
    var original = creator.publish(original(3), "Sing with me");
    var asset = fan.film(Footage.mp4(2));
    var begun = duet(original, asset, Map.of("side", "right", "fromMs", 400));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    assertThat(duet(original, asset, Map.of()).statusCode()).isEqualTo(202);
    var video = json(published(asset, "I did"));
    assertThat(video.path("duetOf").path("id").asString()).isEqualTo(original.toString());
    assertThat(video.path("duetOf").path("handle").asString()).isEqualTo(creator.handle);
    assertThat(video.path("width").asInt()).isEqualTo(720);
    assertThat(video.path("height").asInt()).isEqualTo(640);
    assertThat(video.path("lengthMs").asInt()).isBetween(1900, 2200);
    var page = Creator.guest(at("")).page("/v/" + video.path("id").asString());
    assertThat(page.body()).contains("/v/" + original, "Duet with @" + creator.handle);
    var film = saved(video.path("videoUrl").asString());
    assertThat(Looked.motion(film, true)).isGreaterThan(0.2);
    assertThat(Looked.motion(film, false)).isGreaterThan(0.2);
    assertThat(Looked.loudness(film, OWN_TONE)).isGreaterThan(-35);
    assertThat(Looked.loudness(film, ORIGINAL_TONE)).isGreaterThan(-35);
    assertThat(Looked.loudness(film, 3000)).isLessThan(-50);
  }

  @Test
  void theTwoStandAboveEachOtherOrOneInTheOthersCorner() throws Exception {
    var original = creator.publish(original(2), "");
    var stacked = made(original, Map.of("layout", "stacked", "volume", 0));
    assertThat(stacked.path("width").asInt()).isEqualTo(360);
    assertThat(stacked.path("height").asInt()).isEqualTo(640);
    var silent = saved(stacked.path("videoUrl").asString());
    assertThat(Looked.loudness(silent, OWN_TONE)).isGreaterThan(-35);
    assertThat(Looked.loudness(silent, ORIGINAL_TONE)).isLessThan(-50);
    var inset = made(original, Map.of("layout", "inset", "volume", 40));
    assertThat(inset.path("height").asInt()).isEqualTo(640);
    var quiet = saved(inset.path("videoUrl").asString());
    assertThat(Looked.loudness(quiet, ORIGINAL_TONE)).isBetween(-48.0, -20.0);
    var large = Frame.of(quiet, 0.5);
    var other = Frame.of(silent, 0.5);
    assertThat(large.from(other)).isGreaterThan(0.02);
  }

  private JsonNode made(UUID original, Map<String, ?> how) throws Exception {
    var asset = fan.film(Footage.mp4(1));
    assertThat(duet(original, asset, how).statusCode()).isEqualTo(202);
    return json(published(asset, ""));
  }

  @Test
  void whereItIsNotAllowedThereIsNoAnchorAndTheServerRefuses() {
    var body = Map.of("asset", creator.film(Footage.mp4(1)), "duetsAllowed", false);
    var video = json(creator.api("POST", "/videos", body));
    var id = UUID.fromString(video.path("id").asString());
    assertThat(video.path("duetsAllowed").asBoolean()).isFalse();
    assertThat(json(fan.get("/videos/" + id)).path("anchors").toString()).doesNotContain("duet");
    assertThat(fan.page("/v/" + id).body()).doesNotContain("/create/duet/");
    assertThat(fan.page("/create/duet/" + id).statusCode()).isEqualTo(422);
    var own = fan.film(Footage.mp4(1));
    assertThat(duet(id, own, Map.of()).statusCode()).isEqualTo(422);
    var form = Map.of("asset", own.toString(), "side", "left", "from", "0");
    assertThat(fan.submit("/create/duet/" + id, form).body()).contains("does not allow duets");
    assertThat(publish(own, "Alone then").statusCode()).isEqualTo(201);
  }

  @Test
  void thePublishPageAsksWhetherDuetsAreAllowed() {
    var asset = creator.film(Footage.mp4(1)).toString();
    assertThat(creator.page("/create/publish?asset=" + asset).body())
        .containsPattern("name=\"duets\"[^>]*checked");
    var shown =
        creator.submit("/create/publish", Map.of("asset", asset, "caption", "No duets please"));
    var path = shown.headers().firstValue("Location").orElseThrow();
    assertThat(creator.page(path).body()).doesNotContain("/create/duet/");
  }

  @Test
  void onlyPublishedVideosAndFilmsOfOnesOwnCanBecomeADuet() {
    var secret = creator.film(Footage.mp4(1));
    var own = fan.film(Footage.mp4(1));
    assertThat(duet(secret, own, Map.of()).statusCode()).isEqualTo(404);
    assertThat(duet(UUID.randomUUID(), own, Map.of()).statusCode()).isEqualTo(404);
    assertThat(fan.page("/create/duet/" + secret).statusCode()).isEqualTo(404);
    assertThat(fan.page("/create/duet/nothing").statusCode()).isEqualTo(404);
    var original = creator.publish(Footage.mp4(1), "");
    assertThat(duet(original, secret, Map.of()).statusCode()).isEqualTo(404);
    assertThat(duet(original, own, Map.of("side", "above")).statusCode()).isEqualTo(400);
    assertThat(duet(original, own, Map.of("fromMs", -1)).statusCode()).isEqualTo(400);
    assertThat(duet(original, own, Map.of("layout", "round")).statusCode()).isEqualTo(400);
    assertThat(duet(original, own, Map.of("volume", 101)).statusCode()).isEqualTo(400);
    var nothing = fan.api("POST", "/videos/" + original + "/duets", Map.of());
    assertThat(nothing.statusCode()).isEqualTo(400);
    var guest = Creator.guest(at("")).page("/create/duet/" + original);
    assertThat(guest.statusCode()).isEqualTo(303);
  }

  @Test
  void aDuetOutlivesItsOriginalAndSaysThatItIsGone() {
    var original = creator.publish(Footage.mp4(1), "");
    var asset = creator.film(Footage.mp4(1));
    var body = Map.of("asset", asset.toString());
    assertThat(creator.api("POST", "/videos/" + original + "/duets", body).statusCode())
        .isEqualTo(202);
    var waiting = Map.of("asset", asset.toString(), "caption", "With myself");
    var form = creator.submit("/create/publish", waiting);
    assertThat(form.statusCode()).isEqualTo(303);
    var path = "/create/publish?asset=" + asset;
    var done = Creator.await(() -> creator.page(path), a -> a.statusCode() == 303);
    var video = done.headers().firstValue("Location").orElseThrow();
    assertThat(creator.delete("/videos/" + original).statusCode()).isEqualTo(202);
    assertThat(fan.page(video).body()).contains("original no longer available");
    var answer = json(fan.get("/videos" + video.substring(2)));
    assertThat(answer.path("duetOf").path("id").isNull()).isTrue();
    assertThat(fan.page(answer.path("videoUrl").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWasDeletedBeforeTheDuetWasPublishedIsNotShownInOne() {
    var original = creator.publish(Footage.mp4(1), "");
    var asset = fan.film(Footage.mp4(1));
    assertThat(duet(original, asset, Map.of()).statusCode()).isEqualTo(202);
    assertThat(creator.delete("/videos/" + original).statusCode()).isEqualTo(202);
    assertThat(publish(asset, "Too late").statusCode()).isEqualTo(422);
    var form = Map.of("asset", asset.toString(), "caption", "Too late");
    var page = fan.submit("/create/publish", form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("The original is no longer available.");
  }

  @Test
  void theSheetListsTheFunctionsAndIsAPageOfItsOwn() {
    var original = creator.publish(Footage.mp4(1), "");
    var sheet = fan.page("/v/" + original + "/anchors").body();
    assertThat(sheet).contains("<s-sheet", "/create/duet/" + original, "One way to join in");
    assertThat(fan.page("/v/" + UUID.randomUUID() + "/anchors").statusCode()).isEqualTo(404);
  }

  @Test
  void theAuthorClosesDuetsLaterAndOpensThemAgain() {
    var original = creator.publish(Footage.mp4(1), "");
    var recorded = fan.film(Footage.mp4(1));
    assertThat(duet(original, recorded, Map.of()).statusCode()).isEqualTo(202);
    assertThat(creator.page("/v/" + original).body()).contains("No more duets");
    assertThat(allow(creator, original, "false").statusCode()).isEqualTo(303);
    assertThat(fan.page("/v/" + original).body()).doesNotContain("/create/duet/");
    assertThat(fan.page("/create/duet/" + original).statusCode()).isEqualTo(422);
    assertThat(publish(recorded, "Too late").statusCode()).isEqualTo(422);
    var open = creator.api("PUT", "/videos/" + original + "/duets", Map.of("duetsAllowed", true));
    assertThat(json(open).path("duetsAllowed").asBoolean()).isTrue();
    assertThat(fan.page("/v/" + original).body()).contains("/create/duet/" + original);
  }

  @Test
  void onlyItsAuthorDecidesAboutDuets() {
    var original = creator.publish(Footage.mp4(1), "");
    assertThat(allow(fan, original, "false").statusCode()).isEqualTo(404);
    var path = "/videos/" + original + "/duets";
    assertThat(fan.api("PUT", path, Map.of("duetsAllowed", false)).statusCode()).isEqualTo(404);
    assertThat(creator.api("PUT", path, Map.of()).statusCode()).isEqualTo(400);
    assertThat(fan.page("/v/" + original).body()).doesNotContain("No more duets");
  }

  @Test
  void whomTheCreatorBlockedRecordsNoDuet() {
    var original = creator.publish(Footage.mp4(1), "");
    var recorded = fan.film(Footage.mp4(1));
    assertThat(duet(original, recorded, Map.of()).statusCode()).isEqualTo(202);
    creator.api("PUT", "/account/blocks/" + fan.handle, Map.of());
    assertThat(fan.page("/v/" + original).body()).doesNotContain("/create/duet/");
    assertThat(Creator.guest(at("")).page("/v/" + original).body()).contains("/create/duet/");
    assertThat(fan.page("/create/duet/" + original).statusCode()).isEqualTo(422);
    assertThat(duet(original, fan.film(Footage.mp4(1)), Map.of()).statusCode()).isEqualTo(422);
    assertThat(publish(recorded, "Anyway").statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> allow(Creator who, UUID video, String allowed) {
    return who.submit("/v/" + video + "/duets", Map.of("allowed", allowed));
  }

  private HttpResponse<String> duet(UUID original, UUID asset, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("asset", asset.toString());
    return fan.api("POST", "/videos/" + original + "/duets", body);
  }

  private HttpResponse<String> publish(UUID asset, String caption) {
    return fan.api("POST", "/videos", Map.of("asset", asset.toString(), "caption", caption));
  }

  private HttpResponse<String> published(UUID asset, String caption) {
    return Creator.await(() -> publish(asset, caption), answer -> answer.statusCode() == 201);
  }

  private static Path original(int seconds) {
    var scene = "testsrc2=s=360x640:r=25:d=" + seconds;
    var tone = "sine=frequency=%d:duration=%d".formatted(ORIGINAL_TONE, seconds);
    return Footage.made(
        "duet-original-%ds.mp4".formatted(seconds),
        List.of(
            "-f",
            "lavfi",
            "-i",
            scene,
            "-f",
            "lavfi",
            "-i",
            tone,
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac"));
  }

  private Path saved(String path) throws IOException {
    var file = Files.createTempFile("duet", ".mp4");
    try (var film = URI.create(at(path)).toURL().openStream()) {
      Files.copy(film, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
