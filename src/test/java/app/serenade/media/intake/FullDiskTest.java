package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.Footage;
import app.serenade.media.KeepFile;
import app.serenade.media.MediaFolders;
import app.serenade.media.MediaServerTest;
import app.serenade.media.MediaSettings;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Examine;
import app.serenade.media.film.MakePlayable;
import app.serenade.media.rendering.MakeRenditions;
import app.serenade.media.storage.FreeSpace;
import app.serenade.platform.DataFolder;
import app.serenade.platform.live.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FullDiskTest extends MediaServerTest {
  @Test
  void aFilmWaitsForRoomAndIsNotRefused() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    asIfItHadJustArrived(id);
    var full = takeIn(new FreeSpace(bean(DataFolder.class), Long.MAX_VALUE / 2));
    for (var time = 0; time < 5; time++)
      assertThatThrownBy(() -> full.run(id)).isInstanceOf(Tries.NoRoom.class);
    assertThat(asset(person, id).path("state").asString()).isEqualTo("checking");
    bean(TakeIn.class).run(id);
    await(person, id, "playable", "ready");
  }

  private void asIfItHadJustArrived(UUID id) throws IOException {
    Files.copy(Footage.mp4(2), bean(MediaFolders.class).incoming(id));
    bean(JdbcClient.class)
        .sql("update media.asset set state = 'CHECKING', tries = 0 where id = :id")
        .param("id", id)
        .update();
  }

  private TakeIn takeIn(FreeSpace space) {
    return new TakeIn(
        bean(AssetStore.class),
        bean(RenditionStore.class),
        bean(MediaFolders.class),
        bean(MediaSettings.class),
        new Tries(bean(AssetStore.class), space),
        bean(Examine.class),
        bean(MakePlayable.class),
        bean(KeepFile.class),
        bean(FinishUpload.class),
        bean(MakeRenditions.class),
        bean(Live.class),
        _ -> {},
        bean(TransactionTemplate.class));
  }
}
