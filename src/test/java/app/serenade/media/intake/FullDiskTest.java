package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.Footage;
import app.serenade.media.KeepFile;
import app.serenade.media.Media;
import app.serenade.media.MediaServerTest;
import app.serenade.media.MediaSettings;
import app.serenade.media.Purpose;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Examine;
import app.serenade.media.film.JoinSegments;
import app.serenade.media.film.MakePlayable;
import app.serenade.media.rendering.MakeRenditions;
import app.serenade.media.storage.FreeSpace;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import app.serenade.platform.DataFolder;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
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

  @Test
  void recordingsThatBecomeOneFilmWaitForRoomAndStay() throws IOException {
    var person = somebody();
    var parts =
        List.of(upload(person, Footage.mp4(1), "video"), upload(person, Footage.mp4(2), "video"));
    for (var part : parts) await(person, part, "ready");
    var film = Ids.next();
    bean(TransactionTemplate.class).executeWithoutResult(_ -> begin(person, film, parts));
    var full = joinFilms(new FreeSpace(bean(DataFolder.class), Long.MAX_VALUE / 2));
    for (var time = 0; time < 7; time++)
      assertThatThrownBy(() -> full.run(film)).isInstanceOf(Tries.NoRoom.class);
    for (var part : parts) await(person, part, "ready");
    bean(JoinFilms.class).run(film);
    assertThat(await(person, film, "playable", "ready").path("lengthMs").asLong())
        .isBetween(2900L, 3150L);
    for (var part : parts)
      assertThat(get("/api/v1/assets/" + part, person).statusCode()).isEqualTo(404);
  }

  @Test
  void recordingsThatAreLostAreNotWaitedForForEver() throws IOException {
    var person = somebody();
    var part = upload(person, Footage.mp4(1), "video");
    await(person, part, "ready");
    for (var file : bean(RenditionStore.class).of(part)) bean(Storage.class).remove(file.key());
    var film = Ids.next();
    bean(TransactionTemplate.class).executeWithoutResult(_ -> begin(person, film, List.of(part)));
    for (var time = 0; time < 5; time++)
      assertThatThrownBy(() -> bean(JoinFilms.class).run(film)).hasMessageContaining(".mp4");
    bean(JoinFilms.class).run(film);
    assertThat(asset(person, film).path("state").asString()).isEqualTo("refused");
    bean(Media.class).erase(part);
  }

  private void begin(Person person, UUID film, List<UUID> parts) {
    var assets = bean(AssetStore.class);
    assets.add(film, person.account().id(), Purpose.VIDEO, false);
    assets.arrived(film);
    bean(JoinStore.class).add(film, parts);
  }

  private JoinFilms joinFilms(FreeSpace space) {
    return new JoinFilms(
        bean(AssetStore.class),
        bean(JoinStore.class),
        bean(RenditionStore.class),
        bean(Storage.class),
        bean(MediaFolders.class),
        bean(MediaSettings.class),
        bean(JoinSegments.class),
        new Tries(bean(AssetStore.class), space),
        bean(TakeIn.class),
        bean(DiscardFilm.class),
        bean(Scheduler.class),
        Clock.systemUTC());
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
