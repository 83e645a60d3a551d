package app.serenade.profiles;

import static app.serenade.videos.Creator.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.videos.Creator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockTest extends ServerTest {
  private Creator ana;
  private Creator ben;

  @BeforeEach
  void twoPeople() {
    ana = Creator.join(context, at(""), unique("ana"), "Ana");
    ben = Creator.join(context, at(""), unique("ben"), "Ben");
  }

  private UUID id(Creator person) {
    return UUID.fromString(json(person.get("/profiles/" + person.handle)).path("id").asString());
  }

  private boolean blocked() {
    return bean(Blocks.class).isBlocked(id(ana), id(ben));
  }

  private Map<String, String> back() {
    return Map.of("next", "/@" + ben.handle);
  }

  @Test
  void whoIsBlockedFromTheProfileIsListedAndUnblocked() {
    assertThat(ana.page("/@" + ben.handle).body()).contains("data-dialog=\"block\"");
    var answer = ana.submit("/me/blocks/" + ben.handle, back());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/@" + ben.handle);
    assertThat(blocked()).isTrue();
    assertThat(bean(Blocks.class).isBlocked(id(ben), id(ana))).isFalse();
    assertThat(ana.page("/me/blocks").body()).contains("@" + ben.handle);
    assertThat(ana.page("/@" + ben.handle).body()).contains("Unblock Ben");
    ana.submit("/me/blocks/" + ben.handle + "/removal", back());
    assertThat(blocked()).isFalse();
    assertThat(ana.page("/me/blocks").body()).doesNotContain("@" + ben.handle);
  }

  @Test
  void everyOpenPageAboutThemFollows() {
    assertThat(ana.page("/@" + ben.handle).body())
        .containsPattern("id=\"profile-actions\"[^>]*live:block from:body");
    assertThat(ana.page("/inbox/" + ben.handle).body())
        .containsPattern("id=\"talk-menu\"[^>]*live:block from:body")
        .contains("id=\"talk-foot\"");
  }

  @Test
  void aProgramBlocksAndUnblocksAsOftenAsItLikes() {
    var path = "/account/blocks/" + ben.handle;
    assertThat(ana.api("PUT", path, Map.of()).statusCode()).isEqualTo(204);
    assertThat(ana.api("PUT", path, Map.of()).statusCode()).isEqualTo(204);
    var blocks = json(ana.get("/account/blocks")).path("blocks");
    assertThat(blocks.size()).isEqualTo(1);
    assertThat(blocks.get(0).path("handle").asString()).isEqualTo(ben.handle);
    assertThat(ana.api("DELETE", path, Map.of()).statusCode()).isEqualTo(204);
    assertThat(ana.api("DELETE", path, Map.of()).statusCode()).isEqualTo(204);
    assertThat(blocked()).isFalse();
  }

  @Test
  void theBlockedOneSeesTheProfileAsBefore() {
    var before = ben.page("/@" + ana.handle).body();
    ana.submit("/me/blocks/" + ben.handle, back());
    assertThat(ben.page("/@" + ana.handle).body()).isEqualTo(before);
    assertThat(json(ben.get("/account/blocks")).path("blocks").size()).isZero();
  }

  @Test
  void neitherOneselfNorNobodyIsBlocked() {
    assertThat(ana.submit("/me/blocks/" + ana.handle, Map.of()).statusCode()).isEqualTo(404);
    assertThat(ana.api("PUT", "/account/blocks/" + ana.handle, Map.of()).statusCode())
        .isEqualTo(409);
    assertThat(ana.submit("/me/blocks/nobody_at_all", Map.of()).statusCode()).isEqualTo(404);
    assertThat(ana.api("PUT", "/account/blocks/nobody_at_all", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(Creator.guest(at("")).get("/account/blocks").statusCode()).isEqualTo(401);
    assertThat(ana.page("/@" + ana.handle).body()).doesNotContain("data-dialog=\"block\"");
  }

  @Test
  void whereToReturnIsNeverAnotherSite() {
    var answer = ana.submit("/me/blocks/" + ben.handle, Map.of("next", "//evil.example/"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/me/blocks");
  }
}
