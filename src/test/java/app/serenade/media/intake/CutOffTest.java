package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import app.serenade.media.MediaServerTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tool that is ended from outside, as by a machine without memory, says nothing of the film. */
class CutOffTest extends MediaServerTest {
  @Test
  void aFilmWhoseToolIsKilledIsLookedAtAgainAndPlays() {
    var person = somebody();
    var id = upload(person, Footage.slow(), "video");
    kill(id);
    assertThat(tries(id)).isEqualTo(1);
    var made = await(person, id, "playable", "ready");
    assertThat(made.path("lengthMs").asLong()).isBetween(19_800L, 20_300L);
  }

  @Test
  void oneThatEndsItsToolEveryTimeIsRefusedInTheEnd() {
    var person = somebody();
    var id = upload(person, Footage.slow(), "video");
    kill(id);
    bean(JdbcClient.class)
        .sql("update media.asset set tries = 5 where id = :id")
        .param("id", id)
        .update();
    var refused = await(person, id, "refused");
    assertThat(refused.path("reason").asString()).isEqualTo("media.refused.failed");
  }

  private static void kill(UUID film) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> killed(film));
  }

  private static boolean killed(UUID film) {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(film + "-take-in"))
        .filter(child -> child.info().commandLine().orElse("").contains("libx264"))
        .map(ProcessHandle::destroyForcibly)
        .reduce(false, Boolean::logicalOr);
  }

  private int tries(UUID film) {
    return bean(JdbcClient.class)
        .sql("select tries from media.asset where id = :id")
        .param("id", film)
        .query(Integer.class)
        .single();
  }
}
