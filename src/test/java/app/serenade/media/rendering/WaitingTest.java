package app.serenade.media.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.Footage;
import app.serenade.media.MediaServerTest;
import app.serenade.media.RenditionStore;
import app.serenade.media.storage.FreeSpace;
import app.serenade.platform.DataFolder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitingTest extends MediaServerTest {
  @Test
  void renditionsWaitForRoomAndAreNotGivenUp() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    set(id, "state = 'PLAYABLE', tries = 3, try_at = now() + interval '1 hour'");
    var full = render(new FreeSpace(bean(DataFolder.class), Long.MAX_VALUE / 2));
    for (var time = 0; time < 5; time++) full.of(new MakingStore.Next(id, 3));
    assertThat(bean(MakingStore.class).find(id).parked()).isNull();
    assertThat(asset(person, id).path("state").asString()).isEqualTo("playable");
    set(id, "try_at = now()");
    await(person, id, "ready");
  }

  private void set(UUID id, String what) {
    bean(JdbcClient.class)
        .sql("update media.asset set " + what + " where id = :id")
        .param("id", id)
        .update();
  }

  private RenderFilm render(FreeSpace space) {
    return new RenderFilm(
        bean(AssetStore.class),
        bean(MakingStore.class),
        bean(RenditionStore.class),
        bean(MakeMissing.class),
        space,
        bean(FinishUpload.class),
        bean(FilmChange.class));
  }
}
