package app.serenade.videos;

import static app.serenade.videos.Creator.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.camera.Effects;
import app.serenade.media.Footage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EffectTest extends ServerTest {
  private Creator creator;

  @BeforeEach
  void somebody() {
    creator = Creator.join(context, at(""), unique("e"), "Lin Mei");
  }

  @Test
  void aPublishedVideoRemembersItsEffectAndLeadsToItsPage() {
    var asset = creator.film(Footage.mp4(1));
    var body = Map.of("asset", asset, "caption", "", "effect", "glitch");
    var video = json(creator.api("POST", "/videos", body));
    assertThat(video.path("effect").asString()).isEqualTo("glitch");
    assertThat(video.path("anchors").toString()).contains("/effects/glitch");
    var id = video.path("id").asString();
    var guest = Creator.guest(at(""));
    assertThat(guest.page("/v/" + id).body()).contains("/v/" + id + "/anchors");
    assertThat(guest.page("/v/" + id + "/anchors").body()).contains("/effects/glitch");
    assertThat(guest.page("/effects/glitch").body())
        .contains("/v/" + id, "Use this effect", "/create?effect=glitch");
    assertThat(json(guest.get("/effects/glitch/videos")).path("videos").toString()).contains(id);
    assertThat(guest.page("/effects/mirror").body()).doesNotContain(id);
  }

  @Test
  void theCameraAndThePublishPageHandTheEffectOn() {
    assertThat(creator.page("/create?effect=beat").body())
        .containsPattern("value=\"beat\"[^>]*checked");
    var asset = creator.film(Footage.mp4(1)).toString();
    assertThat(creator.page("/create/publish?effect=beat&asset=" + asset).body())
        .containsPattern("name=\"effect\" value=\"beat\"");
    var form = new HashMap<>(Map.of("asset", asset, "caption", "", "effect", "beat"));
    var path = creator.submit("/create/publish", form).headers().firstValue("Location");
    var answer = json(creator.get("/videos" + path.orElseThrow().substring(2)));
    assertThat(answer.path("effect").asString()).isEqualTo("beat");
  }

  @Test
  void whatIsNoEffectIsRefusedByTheApiAndForgottenByThePage() {
    var asset = creator.film(Footage.mp4(1));
    var wrong = Map.of("asset", asset, "effect", "no-such");
    assertThat(creator.api("POST", "/videos", wrong).statusCode()).isEqualTo(400);
    assertThat(creator.page("/create?effect=no-such").statusCode()).isEqualTo(200);
    assertThat(creator.page("/effects/no-such").statusCode()).isEqualTo(404);
    assertThat(creator.get("/effects/no-such/videos").statusCode()).isEqualTo(404);
    var form = Map.of("asset", asset.toString(), "caption", "", "effect", "no-such");
    var path = creator.submit("/create/publish", form).headers().firstValue("Location");
    var answer = json(creator.get("/videos" + path.orElseThrow().substring(2)));
    assertThat(answer.path("effect").isNull()).isTrue();
  }

  @Test
  void theCatalogueIsDataForProgramsToo() {
    var effects = json(Creator.guest(at("")).get("/effects")).path("effects");
    assertThat(effects.size()).isEqualTo(Effects.ALL.size()).isGreaterThanOrEqualTo(6);
    assertThat(effects.toString()).contains("\"mirror\":[1.0,0.0]");
  }
}
