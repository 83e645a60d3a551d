package app.serenade.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.Footage;
import app.serenade.media.MediaServerTest;
import app.serenade.media.MediaSettings;
import app.serenade.media.RenditionStore;
import app.serenade.media.UploadStore;
import app.serenade.media.storage.FreeSpace;
import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What uploads may bring, how much of it, and what is said when there is no room. */
class UploadRulesTest extends MediaServerTest {
  private static final byte[] NONE = new byte[0];

  @Test
  void anAnnouncementThatCannotBeHeldIsRefused() {
    var person = somebody();
    assertThat(deferred(person, "2").statusCode()).isEqualTo(400);
    assertThat(announce(person, "video", 10, "Upload-Defer-Length", "1").statusCode())
        .isEqualTo(400);
    assertThat(announce(person, "video", 10, "Upload-Checksum", "crc99 AAAA").statusCode())
        .isEqualTo(400);
    assertThat(uploads(person)).isZero();
  }

  @Test
  void aLengthToldLaterMustBePossible() {
    var person = somebody();
    var path = header(deferred(person, "1"), "Location");
    assertThat(append(person, path, 0, new byte[10]).statusCode()).isEqualTo(204);
    assertThat(append(person, path, 10, NONE, "Upload-Length", "9").statusCode()).isEqualTo(400);
    var tooMuch = String.valueOf((1L << 30) + 1);
    assertThat(append(person, path, 10, NONE, "Upload-Length", tooMuch).statusCode())
        .isEqualTo(413);
    assertThat(append(person, path, 10, NONE, "Upload-Length", "11").statusCode()).isEqualTo(204);
    assertThat(append(person, path, 10, new byte[2]).statusCode()).isEqualTo(413);
  }

  @Test
  void whatWasRefusedByItsChecksumIsNowhereInTheFilm() throws IOException {
    var person = somebody();
    var film = Files.readAllBytes(Footage.mp4(2));
    var path = header(deferred(person, "1"), "Location");
    var wrong = "sha256 " + Base64.getEncoder().encodeToString(new byte[32]);
    var more = Arrays.copyOf(film, film.length + 5_000);
    assertThat(append(person, path, 0, more, "Upload-Checksum", wrong).statusCode()).isEqualTo(460);
    var length = String.valueOf(film.length);
    assertThat(append(person, path, 0, film, "Upload-Length", length).statusCode()).isEqualTo(204);
    await(person, id(path), "playable", "ready");
  }

  @Test
  void anOlderWriterWithOtherBytesSpoilsNothing() throws IOException {
    var person = somebody();
    var right = new byte[300_000];
    new Random(7).nextBytes(right);
    var path = announced(person, "video", right.length + 1L);
    try (var older = connect(person, path, 0, right.length, "")) {
      older.getOutputStream().write(right, 0, 100_000);
      older.getOutputStream().flush();
      Awaitility.await().until(() -> incoming(path).toFile().length() == 100_000);
      assertThat(header(tus("HEAD", path, person, NONE), "Upload-Offset")).isEqualTo("100000");
      older.getOutputStream().write(new byte[150_000]);
      older.getOutputStream().flush();
      var rest = Arrays.copyOfRange(right, 100_000, right.length);
      assertThat(append(person, path, 100_000, rest).statusCode()).isEqualTo(204);
      older.setSoTimeout(5_000);
      assertThat(statusLine(older)).contains(" 409");
    }
    assertThat(Files.readAllBytes(incoming(path))).isEqualTo(right);
    assertThat(tus("DELETE", path, person, NONE).statusCode()).isEqualTo(204);
  }

  @Test
  void theMostIsHeldFreeUntilTheLengthIsKnownAndTheRestComesBack() {
    var person = somebody();
    var sql = bean(JdbcClient.class);
    var stored = UUID.randomUUID();
    fill(sql, stored, person.account().id(), (50L << 30) - (5L << 29));
    var first = header(deferred(person, "1"), "Location");
    var second = header(deferred(person, "1"), "Location");
    assertThat(deferred(person, "1").statusCode()).isEqualTo(413);
    assertThat(append(person, first, 0, NONE, "Upload-Length", "10").statusCode()).isEqualTo(204);
    assertThat(deferred(person, "1").statusCode()).isEqualTo(201);
    assertThat(tus("DELETE", second, person, NONE).statusCode()).isEqualTo(204);
    sql.sql("delete from media.asset where id = :id").param("id", stored).update();
  }

  @Test
  void whatWasUploadedCountsUntilAllIsMadeOfIt() {
    var person = somebody();
    var sql = bean(JdbcClient.class);
    var stored = UUID.randomUUID();
    fill(sql, stored, person.account().id(), (50L << 30) - 100);
    var path = header(announce(person, 60), "Location");
    var film = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    sql.sql("update media.upload set state = 'COMPLETE' where id = :id").param("id", film).update();
    for (var state : List.of("CHECKING", "PLAYABLE", "READY")) {
      sql.sql(
              "update media.asset set state = :state, length_ms = 1, width = 2, height = 2 where id = :id")
          .param("state", state)
          .param("id", film)
          .update();
      assertThat(announce(person, 50).statusCode())
          .as(state)
          .isEqualTo(state.equals("READY") ? 201 : 413);
    }
    sql.sql("delete from media.asset where id in (:ids)")
        .param("ids", List.of(stored, film))
        .update();
  }

  @Test
  void whoeverAsksFirstIsToldBeforeTheBodyIsSent() throws IOException {
    var person = somebody();
    var path = announced(person, "video", 100);
    try (var asking = connect(person, path, 0, 200, "Expect: 100-continue\r\n")) {
      asking.setSoTimeout(5_000);
      assertThat(statusLine(asking)).contains(" 413");
    }
    try (var asking = connect(person, path, 0, 10, "Expect: 100-continue\r\n")) {
      asking.setSoTimeout(5_000);
      assertThat(statusLine(asking)).contains(" 100");
    }
  }

  @Test
  void aFullDiskIsSaidAndTheUploadGoesOnWhenThereIsRoom() throws Exception {
    var disk = Files.createTempDirectory("small-disk");
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4m", "small", disk.toString()),
        "only root may mount a small disk");
    try {
      var person = somebody();
      var bytes = new byte[6_000_000];
      new Random(5).nextBytes(bytes);
      var path = announced(person, "video", bytes.length + 1L);
      Files.createSymbolicLink(incoming(path), disk.resolve("film"));
      var full = append(person, path, 0, bytes);
      assertThat(full.statusCode()).isEqualTo(507);
      assertThat(header(full, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(text(full)).contains("no room");
      var kept = Integer.parseInt(header(tus("HEAD", path, person, NONE), "Upload-Offset"));
      assertThat(kept).isBetween(1_000_000, 4 << 20);
      assertThat(append(person, path, kept, rest(bytes, kept)).statusCode()).isEqualTo(507);
      assertThat(run("mount", "-o", "remount,size=16m", disk.toString())).isTrue();
      assertThat(append(person, path, kept, rest(bytes, kept)).statusCode()).isEqualTo(204);
      assertThat(Files.readAllBytes(disk.resolve("film"))).isEqualTo(bytes);
      assertThat(tus("DELETE", path, person, NONE).statusCode()).isEqualTo(204);
    } finally {
      run("umount", disk.toString());
      Files.delete(disk);
    }
  }

  @Test
  void underTheFloorOfFreeSpaceNoUploadBegins() {
    var person = somebody();
    var free = bean(FreeSpace.class);
    assertThat(free.isLow(0)).isFalse();
    assertThat(free.isLow(Long.MAX_VALUE / 2)).isTrue();
    var low = new FreeSpace(bean(DataFolder.class), Long.MAX_VALUE / 2);
    var open =
        new OpenUpload(
            bean(UploadStore.class),
            bean(AssetStore.class),
            bean(RenditionStore.class),
            bean(FinishUpload.class),
            bean(MediaSettings.class),
            low);
    var outcome =
        bean(TransactionTemplate.class)
            .execute(_ -> open.by(person.account().id(), 10L, metadata("video")));
    assertThat(outcome).isInstanceOf(OpenUpload.Outcome.DiskFull.class);
    assertThat(bean(UploadAnswers.class).refused(new OpenUpload.Outcome.DiskFull()).getStatusCode())
        .extracting(status -> status.value())
        .isEqualTo(507);
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private HttpResponse<byte[]> announce(Person person, long bytes) {
    var length = Long.toString(bytes);
    var about = metadata("video");
    return tus("POST", "/uploads", person, NONE, "Upload-Length", length, "Upload-Metadata", about);
  }

  private HttpResponse<byte[]> deferred(Person person, String value) {
    return tus(
        "POST",
        "/uploads",
        person,
        NONE,
        "Upload-Defer-Length",
        value,
        "Upload-Metadata",
        metadata("video"));
  }

  private int uploads(Person person) {
    return bean(JdbcClient.class)
        .sql("select count(*) from media.upload where owner = :owner")
        .param("owner", person.account().id())
        .query(Integer.class)
        .single();
  }

  private static void fill(JdbcClient sql, UUID asset, UUID owner, long bytes) {
    sql.sql(
            """
            with film as (
              insert into media.asset (id, owner, purpose, from_file, state)
              values (:id, :owner, 'VIDEO', true, 'CHECKING') returning id)
            insert into media.rendition (asset, name, key, bytes, width, height)
            select id, 'video', 'aa/no-such-file-anywhere.mp4', :bytes, 1, 1 from film
            """)
        .param("id", asset)
        .param("owner", owner)
        .param("bytes", bytes)
        .update();
  }

  private Socket connect(Person person, String path, long offset, int length, String more)
      throws IOException {
    var socket = new Socket("127.0.0.1", port);
    var head =
        "PATCH %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\n"
                .formatted(path, person.token())
            + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(offset, length, more);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    var line = new StringBuilder();
    for (var next = socket.getInputStream().read(); next >= 0 && next != '\r'; )
      next = line.append((char) next).length() < 200 ? socket.getInputStream().read() : -1;
    return line.toString();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)
        && process.exitValue() == 0;
  }
}
