package app.serenade.media.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import app.serenade.media.Looked;
import app.serenade.media.Media;
import app.serenade.media.MediaServerTest;
import app.serenade.media.Rendition;
import app.serenade.media.RenditionStore;
import app.serenade.media.intake.Sweep;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RenderTest extends MediaServerTest {
  @TempDir Path folder;

  @Test
  void itsOwnerSeesWhatIsBeingMadeAndEachSizeTheMomentItIsFinished() {
    var person = somebody();
    var id = upload(person, Footage.mp4(6, 720, 1280), "video");
    var seen = new ArrayList<String>();
    var order = new ArrayList<String>();
    var page = "";
    var end = Instant.now().plusSeconds(60);
    for (var film = asset(person, id);
        !film.path("state").asString().equals("ready") && Instant.now().isBefore(end);
        film = asset(person, id)) {
      note(film.path("files"), order);
      var making = film.path("making");
      if (making.isMissingNode()) continue;
      seen.add(making.path("rendition").asString() + " " + making.path("percent").asInt());
      if (page.isEmpty()) page = text(get("/films/" + id + "/progress", person));
    }
    note(asset(person, id).path("files"), order);
    assertThat(order).containsExactly("480.mp4", "720.mp4", "360.mp4");
    assertThat(seen).anyMatch(step -> step.startsWith("480 "));
    assertThat(seen).as("of one size, a part").anyMatch(step -> step.matches("\\d+ [1-9]\\d?"));
    assertThat(page).contains("Making 480p").contains("<progress").contains("live:asset");
    assertThat(get("/films/" + id + "/progress", somebody()).statusCode()).isEqualTo(404);
    assertThat(asset(person, id).path("making").isMissingNode()).isTrue();
  }

  private static void note(JsonNode files, List<String> order) {
    for (var file : files) {
      var name = file.asString().replaceAll(".*/", "");
      if (name.matches("\\d+\\.mp4") && !order.contains(name)) order.add(name);
    }
  }

  @Test
  void whatWasOnlyCopiedGoesAndWhatIsKeptWasMadeAnew() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(3, 540, 960), "video");
    await(person, id, "playable");
    var copied = stored(id, Rendition.Name.VIDEO);
    await(person, id, "ready");
    assertThat(stored(id, Rendition.Name.VIDEO)).isEqualTo(stored(id, Rendition.Name.P720));
    assertThat(probe(person, id, "video.mp4")).contains("width=540", "height=960");
    bean(JdbcClient.class)
        .sql("update media.garbage set after = now() where key = :key")
        .param("key", copied)
        .update();
    new Sweep(context).run();
    assertThat(bean(Storage.class).open(copied)).doesNotExist();
  }

  @Test
  void whatACrashLeftIsGoneOnWithAndNothingIsMadeTwice() {
    var person = somebody();
    var id = upload(person, Footage.mp4(3, 720, 1280), "video");
    await(person, id, "ready");
    var small = stored(id, Rendition.Name.P480);
    var sql = bean(JdbcClient.class);
    sql.sql(
            """
            with lost as (
              delete from media.rendition where asset = :id and name in ('360', 'sprite')
              returning key)
            insert into media.garbage (key, after) select key, now() from lost
            """)
        .param("id", id)
        .update();
    sql.sql(
            """
            update media.asset set state = 'PLAYABLE', tries = 1, making = '360', percent = 40,
                   try_at = now(), held_until = now() + interval '1 second'
             where id = :id
            """)
        .param("id", id)
        .update();
    var film = await(person, id, "ready");
    assertThat(film.path("files").toString()).contains("360.mp4", "sprite.jpg");
    assertThat(stored(id, Rendition.Name.P480)).isEqualTo(small);
  }

  @Test
  void aFilmHasAPreviewWithoutSoundAndASheetForSeeking() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(8), "video");
    await(person, id, "ready");
    assertThat(probe(person, id, "preview.mp4"))
        .contains("codec_name=\"h264\"", "width=240")
        .doesNotContain("audio");
    assertThat(probe(person, id, "sprite.jpg"))
        .contains("codec_name=\"mjpeg\"", "width=450", "height=320");
  }

  @Test
  void quietFilmsAndLoudOnesBecomeAlike() throws IOException {
    var person = somebody();
    var levels = new ArrayList<Double>();
    for (var gain : List.of("-4dB", "8dB")) {
      var film =
          Footage.made(
              "loud" + gain + ".mp4",
              List.of(
                  "-i",
                  Footage.mp4(4).toString(),
                  "-c:v",
                  "copy",
                  "-af",
                  "volume=" + gain,
                  "-c:a",
                  "aac"));
      var id = upload(person, film, "video");
      await(person, id, "ready");
      levels.add(Looked.loudness(saved(person, id, "480.mp4"), 330) - Looked.loudness(film, 330));
      levels.add(Looked.loudness(saved(person, id, "480.mp4"), 330));
    }
    assertThat(levels.get(0)).as("the quiet one was raised").isGreaterThan(3);
    assertThat(Math.abs(levels.get(1) - levels.get(3))).as(levels.toString()).isLessThan(2);
  }

  @Test
  void aLongFilmIsPlayedInPiecesOfTheSameFiles() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(63, 96, 160), "custom");
    var film = await(person, id, "ready");
    assertThat(film.path("files").toString())
        .contains("film.m3u8", "480.m3u8", "480.m4s")
        .doesNotContain("360.m3u8");
    var all = get("/media/" + id + "/film.m3u8", person);
    assertThat(header(all, "Content-Type")).startsWith("application/vnd.apple.mpegurl");
    assertThat(header(all, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(text(all))
        .startsWith("#EXTM3U")
        .contains("BANDWIDTH=", "RESOLUTION=96x160", "CODECS=\"avc1.", "mp4a.40.2\"")
        .endsWith("\n480.m3u8\n");
    var list = text(get("/media/" + id + "/480.m3u8", person));
    assertThat(list)
        .contains("#EXT-X-MAP:URI=\"480.m4s\"", "#EXT-X-BYTERANGE:", "#EXT-X-ENDLIST")
        .doesNotContain("/");
    assertThat(list.lines().filter(line -> line.startsWith("#EXTINF")).count()).isGreaterThan(25);
    assertThat(get("/media/" + id + "/480.m4s", person, "Range", "bytes=0-99").statusCode())
        .isEqualTo(206);
    for (var file : List.of("film.m3u8", "480.m3u8", "480.m4s", "sprite.jpg", "preview.mp4")) {
      assertThat(get("/media/" + id + "/" + file, somebody()).statusCode()).as(file).isEqualTo(404);
    }
    assertThat(probe(person, id, "480.m4s")).contains("codec_name=\"h264\"", "codec_name=\"aac\"");
  }

  @Test
  void aFilmHasAPlaceholderOfAFewBytes() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "playable", "ready");
    var placeholder = bean(Media.class).showing(id).placeholder();
    assertThat(java.util.Base64.getDecoder().decode(placeholder)).hasSizeBetween(15, 30);
  }

  @Test
  void aShortFilmHasNoPlaylist() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    assertThat(get("/media/" + id + "/film.m3u8", person).statusCode()).isEqualTo(404);
    assertThat(bean(Media.class).showing(id).list()).isNull();
  }

  private String stored(UUID id, Rendition.Name name) {
    return bean(RenditionStore.class).of(id).stream()
        .filter(file -> file.name() == name)
        .map(Rendition::key)
        .findFirst()
        .orElseThrow();
  }

  private Path saved(Person person, UUID id, String file) throws IOException {
    var answer = get("/media/" + id + "/" + file, person);
    assertThat(answer.statusCode()).as(file).isEqualTo(200);
    return Files.write(folder.resolve(id + file), answer.body());
  }

  private String probe(Person person, UUID id, String file) throws IOException {
    return Footage.probe(saved(person, id, file));
  }
}
