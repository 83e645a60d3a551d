package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Asset;
import app.serenade.media.Footage;
import app.serenade.media.Media;
import app.serenade.media.MediaServerTest;
import app.serenade.media.Purpose;
import app.serenade.media.Rendition;
import app.serenade.media.RenditionStore;
import app.serenade.media.Taken;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FilmTest extends MediaServerTest {
  @TempDir Path folder;

  @Test
  void aPhonesClipPlaysAtOnceAndItsSmallFilmFollows() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(4), "video");
    var end = Instant.now();
    var film = await(person, id, "playable", "ready");
    assertThat(Duration.between(end, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(film.path("width").asInt()).isEqualTo(360);
    assertThat(film.path("height").asInt()).isEqualTo(640);
    assertThat(probe(person, id, "video.mp4"))
        .contains("codec_name=\"h264\"", "codec_name=\"aac\"");
    assertThat(await(person, id, "ready").path("files").toString())
        .contains("480.mp4", "poster.jpg")
        .doesNotContain("720.mp4");
    assertThat(probe(person, id, "480.mp4"))
        .contains("codec_name=\"h264\"", "width=360", "height=640");
    assertThat(probe(person, id, "poster.jpg"))
        .contains("codec_name=\"mjpeg\"", "width=360", "height=640");
    assertThat(bean(MediaFolders.class).incoming(id)).doesNotExist();
  }

  @Test
  void aLargeFilmGetsEverySizeUpToItsOwn() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(2, 1080, 1920), "custom");
    await(person, id, "ready");
    assertThat(probe(person, id, "video.mp4")).contains("width=1080", "height=1920");
    assertThat(probe(person, id, "1080.mp4")).contains("width=1080", "height=1920");
    assertThat(probe(person, id, "720.mp4")).contains("width=720", "height=1280");
    assertThat(probe(person, id, "480.mp4")).contains("width=480");
    assertThat(probe(person, id, "360.mp4")).contains("width=360");
  }

  @Test
  void whatBrowsersAndPhonesRecordBecomesAnOrdinaryMp4() throws IOException {
    for (var recording : List.of(Footage.webm(3), Footage.fragmentedMp4(3), Footage.hevc(2))) {
      var person = somebody();
      var id = upload(person, recording, "custom");
      var film = await(person, id, "playable", "ready", "refused");
      assertThat(film.path("state").asString()).as(recording + " " + film).isNotEqualTo("refused");
      assertThat(film.path("lengthMs").asLong()).isBetween(1800L, 3300L);
      assertThat(probe(person, id, "video.mp4"))
          .contains("codec_name=\"h264\"", "codec_name=\"aac\"", "format_name=\"mov,mp4");
    }
  }

  @Test
  void theUploadersPlaceIsNotTold() throws IOException {
    var person = somebody();
    var told =
        Footage.made(
            "place.mp4",
            List.of(
                "-i",
                Footage.mp4(2).toString(),
                "-c",
                "copy",
                "-metadata",
                "location=+48.1000+011.5000/",
                "-metadata",
                "title=secret words"));
    var id = upload(person, told, "video");
    await(person, id, "playable", "ready");
    var bytes =
        new String(get("/media/" + id + "/video.mp4", person).body(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("+48.1000").doesNotContain("secret words");
  }

  @Test
  void whatIsNoFilmIsRefusedWithItsReasonAndNothingIsKept() throws IOException {
    var whole = Files.readAllBytes(Footage.mp4WithIndexAtEnd(2));
    refused("just words, no film ".repeat(100).getBytes(), "video", "no-video");
    refused(
        "#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n".getBytes(),
        "video",
        "no-video");
    refused(
        ("ffconcat version 1.0\nfile " + Footage.mp4(2) + "\n").getBytes(), "video", "no-video");
    refused(Arrays.copyOf(whole, whole.length / 2), "video", "truncated");
    refused(Files.readAllBytes(Footage.mp4(63, 64, 64)), "introduction", "too-long");
    refused(new byte[0], "video", "empty");
  }

  @Test
  void aFilmOfNoiseInsideAProperIndexIsRefused() throws IOException {
    var bytes = Files.readAllBytes(Footage.mp4(2));
    var data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
    new java.util.Random(1).nextBytes(Arrays.copyOfRange(bytes, data, bytes.length));
    Arrays.fill(bytes, data, bytes.length, (byte) 0x5a);
    refused(bytes, "video", "unreadable");
  }

  @Test
  void aFilmIsTakenOnce() {
    var person = somebody();
    var stranger = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "playable", "ready");
    assertThat(take(id, stranger, Purpose.VIDEO)).isInstanceOf(Taken.NotThere.class);
    assertThat(take(id, person, Purpose.CUSTOM)).isInstanceOf(Taken.NotThere.class);
    assertThat(take(id, person, Purpose.VIDEO)).isInstanceOf(Asset.class);
    assertThat(take(id, person, Purpose.VIDEO)).isInstanceOf(Taken.AlreadyTaken.class);
    var open = announced(person, "video", 10);
    assertThat(take(id(open), person, Purpose.VIDEO)).isInstanceOf(Taken.NotReady.class);
  }

  @Test
  void anErasedFilmLeavesNoBytes() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    var files =
        bean(RenditionStore.class).of(id).stream()
            .map(r -> bean(Storage.class).open(r.key()))
            .toList();
    assertThat(files).hasSize(5).allMatch(Files::exists);
    bean(Media.class).erase(id);
    bean(SweepMedia.class).run();
    assertThat(files).noneMatch(Files::exists);
    assertThat(get("/media/" + id + "/video.mp4", person).statusCode()).isEqualTo(404);
  }

  @Test
  void whatItsUploaderThrowsAwayCountsNoMore() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    assertThat(discard(somebody(), id)).isEqualTo(404);
    assertThat(discard(person, id)).isEqualTo(204);
    assertThat(bean(RenditionStore.class).bytesOf(person.account().id())).isZero();
    assertThat(get("/api/v1/assets/" + id, person).statusCode()).isEqualTo(404);
    assertThat(discard(person, id)).isEqualTo(404);
  }

  @Test
  void throwingAwayWhatIsStillComingEndsItsUpload() {
    var person = somebody();
    var path = announced(person, "video", 10);
    assertThat(discard(person, id(path))).isEqualTo(204);
    assertThat(tus("HEAD", path, person, new byte[0]).statusCode()).isEqualTo(410);
  }

  @Test
  void whatHasBecomePartOfSomethingIsNotThrownAway() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "playable", "ready");
    assertThat(take(id, person, Purpose.VIDEO)).isInstanceOf(Asset.class);
    assertThat(discard(person, id)).isEqualTo(409);
    assertThat(bean(Media.class).find(id)).isNotNull();
  }

  @Test
  void givingUpAnUploadThatIsCompleteTakesNoBytes() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    var waiting = Files.writeString(bean(MediaFolders.class).incoming(id), "needed still");
    assertThat(tus("DELETE", "/uploads/" + id, person, new byte[0]).statusCode()).isEqualTo(410);
    assertThat(waiting).exists();
  }

  @Test
  void workThatFailsThreeTimesIsParkedWithItsReason() throws IOException {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "video");
    await(person, id, "ready");
    var film =
        bean(RenditionStore.class).of(id).stream()
            .filter(r -> r.name() == Rendition.Name.VIDEO)
            .findFirst()
            .orElseThrow();
    var kept = bean(Storage.class).open(film.key());
    var bytes = Files.readAllBytes(kept);
    Files.write(kept, new byte[bytes.length]);
    var sql = bean(JdbcClient.class);
    sql.sql("delete from media.rendition where asset = :id and name = '480'")
        .param("id", id)
        .update();
    sql.sql("update media.asset set state = 'PLAYABLE', tries = 0 where id = :id")
        .param("id", id)
        .update();
    var end = Instant.now().plusSeconds(60);
    while (asset(person, id).path("failed").isMissingNode() && Instant.now().isBefore(end)) {
      sql.sql("update media.asset set try_at = now() where id = :id").param("id", id).update();
      pause();
    }
    assertThat(asset(person, id).path("failed").asString()).contains("cannot be read any more");
    assertThat(asset(person, id).path("state").asString()).isEqualTo("playable");
    var page = text(get("/films/" + id + "/progress", person));
    assertThat(page).contains("cannot be read any more").contains("Try again");
    Files.write(kept, bytes);

    var attempts = "/api/v1/assets/" + id + "/attempts";
    assertThat(ask("POST", attempts, somebody(), new byte[0]).statusCode()).isEqualTo(404);
    assertThat(ask("POST", attempts, person, new byte[0]).statusCode()).isEqualTo(202);
    assertThat(await(person, id, "ready").path("failed").isMissingNode()).isTrue();
    assertThat(ask("POST", attempts, person, new byte[0]).statusCode()).isEqualTo(409);
  }

  private Taken take(UUID id, Person person, Purpose purpose) {
    return bean(TransactionTemplate.class)
        .execute(status -> bean(Media.class).take(id, person.account().id(), purpose));
  }

  private int discard(Person person, UUID id) {
    return ask("DELETE", "/api/v1/assets/" + id, person, new byte[0]).statusCode();
  }

  private void refused(byte[] content, String purpose, String reason) throws IOException {
    var person = somebody();
    var file = Files.write(Files.createTempFile(folder, "film", ".mp4"), content);
    var id =
        content.length == 0 ? id(announced(person, purpose, 0)) : upload(person, file, purpose);
    var film = await(person, id, "refused", "playable", "ready");
    assertThat(film.path("reason").asString())
        .as(film.toString())
        .isEqualTo("media.refused." + reason);
    assertThat(film.path("message").asString()).endsWith(".").doesNotContain("media.refused");
    var end = Instant.now().plusSeconds(5);
    while (Files.exists(bean(MediaFolders.class).incoming(id)) && Instant.now().isBefore(end))
      pause();
    assertThat(bean(MediaFolders.class).incoming(id)).doesNotExist();
    assertThat(bean(RenditionStore.class).of(id)).isEmpty();
    assertThat(get("/media/" + id + "/video.mp4", person).statusCode()).isEqualTo(404);
  }

  private String probe(Person person, UUID id, String file) throws IOException {
    var answer = get("/media/" + id + "/" + file, person);
    assertThat(answer.statusCode()).as(file).isEqualTo(200);
    return Footage.probe(Files.write(folder.resolve(file), answer.body()));
  }
}
