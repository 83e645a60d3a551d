package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.intake.Sweep;
import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErasureTest extends MediaServerTest {
  @Test
  void ofAnErasedFilmNoFileIsLeftAndItsOwnerSeesThat() throws IOException {
    var owner = somebody();
    var film = upload(owner, Footage.mp4(2), "video");
    await(owner, film, "ready");
    Files.writeString(bean(MediaFolders.class).incoming(film), "a part that was left over");
    var names = Stream.concat(keys(film).stream(), Stream.of(film.toString())).toList();
    assertThat(names).hasSizeGreaterThan(2);
    assertThat(files(names)).isNotEmpty();

    bean(Media.class).erase(film);
    Awaitility.await().until(() -> proof(owner, film).path("done").asBoolean());

    assertThat(files(names)).isEmpty();
    var proof = proof(owner, film);
    assertThat(proof.path("files").findValuesAsString("file"))
        .contains("video", "480", "poster", "upload");
    assertThat(proof.path("files").findValuesAsString("removedAt"))
        .hasSameSizeAs(proof.path("files").findValuesAsString("file"));
    assertThat(get("/media/" + film + "/video.mp4", owner).statusCode()).isEqualTo(404);
    var page = ask("GET", "/erasures/" + film, owner, new byte[0], "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(text(page)).contains("Every file of this video is gone");
  }

  @Test
  void whatIsStillBeingMadeOfAnErasedFilmGoesToo() {
    var owner = somebody();
    var before = keptForLater();
    var film = upload(owner, Footage.mp4(12, 720, 1280), "video");
    Awaitility.await().until(() -> !files(List.of(film + "-renditions")).isEmpty());
    bean(Media.class).erase(film);
    Awaitility.await().until(() -> proof(owner, film).path("done").asBoolean());
    Awaitility.await().until(() -> files(List.of(film.toString())).isEmpty());
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> keptForLater() <= before);
  }

  /** Files that nobody would look for before tomorrow. */
  private long keptForLater() {
    return bean(JdbcClient.class)
        .sql(
            """
            select count(*) from media.garbage g
             where after > now() + interval '20 hours'
               and not exists (select from media.rendition r where r.key = g.key)
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void whatADeadProgramLeftOfUploadsAndWorkIsSweptAndWhatIsNeededStays() throws IOException {
    var owner = somebody();
    var film = upload(owner, Footage.mp4(2), "video");
    await(owner, film, "ready");
    var open = id(announced(owner, "video", 100));
    var folders = bean(MediaFolders.class);
    var left = Files.writeString(folders.incoming(film), "what was uploaded");
    var needed = Files.writeString(folders.incoming(open), "what still comes");
    var work = folders.work(film, "left");
    for (var path : List.of(left, needed, work))
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(7))));
    var invariant = bean(StrayUploads.class);
    assertThat(invariant.breaches()).containsExactly("upload " + film + " is needed no more");
    new Sweep(context).run();
    assertThat(left).doesNotExist();
    assertThat(work).doesNotExist();
    assertThat(needed).exists();
    assertThat(invariant.breaches()).isEmpty();
  }

  @Test
  void aFileThatAnotherFilmHasStays() throws IOException {
    var owner = somebody();
    var film = upload(owner, Footage.mp4(2), "video");
    await(owner, film, "ready");
    var other = UUID.randomUUID();
    var sql = bean(JdbcClient.class);
    sql.sql(
            """
            with film as (
              insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
              values (:other, gen_random_uuid(), 'VIDEO', true, 'READY', 1, 1, 1) returning id)
            insert into media.rendition (asset, name, key, bytes, width, height)
            select film.id, name, key, bytes, 1, 1 from media.rendition, film where asset = :film
            """)
        .param("other", other)
        .param("film", film)
        .update();
    bean(Media.class).erase(film);
    Awaitility.await().until(() -> proof(owner, film).path("done").asBoolean());
    assertThat(files(keys(other))).hasSizeGreaterThan(1);
    bean(Media.class).erase(other);
  }

  @Test
  void withAnAccountAllOfItsFilmsGoButWhatWasSentToAFan() throws IOException {
    var owner = somebody();
    var video = upload(owner, Footage.mp4(2), "video");
    var sent = upload(owner, Footage.mp4(2), "custom");
    var unsent = upload(owner, Footage.mp4(2), "custom");
    for (var film : List.of(video, sent, unsent)) await(owner, film, "ready");
    var open = announced(owner, "video", 100);
    assertThat(append(owner, open, 0, new byte[50]).statusCode()).isEqualTo(204);
    var sql = bean(JdbcClient.class);
    sql.sql("update media.asset set taken_at = now() where id in (:video, :sent)")
        .param("video", video)
        .param("sent", sent)
        .update();
    var stays = keys(sent);
    var going = Stream.of(keys(video), keys(unsent), List.of(id(open).toString()));
    var names = going.flatMap(List::stream).toList();

    bean(Media.class).eraseAllOf(owner.account().id(), UUID.randomUUID());
    for (var film : List.of(video, unsent, id(open)))
      Awaitility.await().until(() -> proof(owner, film).path("done").asBoolean());

    assertThat(files(names)).isEmpty();
    assertThat(files(stays)).hasSameSizeAs(stays);
    assertThat(append(owner, open, 50, new byte[50]).statusCode()).isEqualTo(410);
    bean(Media.class).erase(sent);
  }

  @Test
  void whatWasDeletedIsNobodyElsesToKnow() {
    var owner = somebody();
    var stranger = somebody();
    var film = upload(owner, Footage.mp4(2), "video");
    await(owner, film, "playable", "ready");
    bean(Media.class).erase(film);
    assertThat(asked(owner, film).statusCode()).isEqualTo(200);
    assertThat(asked(stranger, film).statusCode()).isEqualTo(404);
    assertThat(get("/erasures/" + film, stranger).statusCode()).isEqualTo(404);
    assertThat(asked(owner, UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> asked(Person person, UUID film) {
    return get("/api/v1/erasures/" + film, person);
  }

  private JsonNode proof(Person owner, UUID film) {
    return JsonMapper.shared().readTree(asked(owner, film).body());
  }

  private List<String> keys(UUID film) {
    return bean(JdbcClient.class)
        .sql("select distinct key from media.rendition where asset = :film")
        .param("film", film)
        .query(String.class)
        .list();
  }

  /** Everything of the whole data folder whose path holds one of these names. */
  private List<String> files(List<String> names) throws IOException {
    try (var all = Files.walk(bean(DataFolder.class).path())) {
      return all.map(Object::toString)
          .filter(path -> names.stream().anyMatch(path::contains))
          .toList();
    }
  }
}
