package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadApiTest extends MediaServerTest {
  @Test
  void anUploadCutAtRandomPlacesArrivesByteForByte() throws IOException {
    var person = somebody();
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var bytes = new byte[3_000_000];
    random.nextBytes(bytes);
    var path = announced(person, "video", bytes.length + 1L);
    var cuts = 0;
    for (var offset = offset(person, path); offset < bytes.length; offset = offset(person, path)) {
      var rest = Arrays.copyOfRange(bytes, offset, bytes.length);
      if (cuts++ < 8) cut(person, path, offset, rest, random.nextInt(rest.length));
      else assertThat(append(person, path, offset, rest).statusCode()).isIn(204, 409);
    }
    assertThat(Files.readAllBytes(incoming(path))).as("seed " + seed).isEqualTo(bytes);
    assertThat(tus("DELETE", path, person, new byte[0]).statusCode()).isEqualTo(204);
  }

  @Test
  void theRealClientGoesOnWhereItWasCut() throws Exception {
    var person = somebody();
    var file = Footage.mp4(4);
    var begun = client(person).createUpload(film(file, "video"));
    begun.setChunkSize(10_000);
    begun.setRequestPayloadSize(50_000);
    for (var i = 0; i < 7; i++) begun.uploadChunk();
    begun.finish(false);
    var resumed =
        client(person).beginOrResumeUploadFromURL(film(file, "video"), begun.getUploadURL());
    assertThat(resumed.getOffset()).isEqualTo(70_000);
    while (resumed.uploadChunk() > -1) {}
    resumed.finish();
    var film = await(person, id(begun.getUploadURL().getPath()), "playable", "ready");
    assertThat(film.path("lengthMs").asLong()).isBetween(3900L, 4200L);
  }

  @Test
  void aNewRequestIsAnsweredWhileAnOldOneHangs() throws Exception {
    var person = somebody();
    var bytes = new byte[200_000];
    var path = announced(person, "video", bytes.length + 1L);
    try (var hanging = connect(person, path, 0, bytes.length)) {
      hanging.getOutputStream().write(bytes, 0, 120_000);
      hanging.getOutputStream().flush();
      Awaitility.await().until(() -> incoming(path).toFile().length() == 120_000);
      var begun = Instant.now();
      var offset = offset(person, path);
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(offset).isEqualTo(120_000);
      assertThat(
              append(person, path, offset, Arrays.copyOfRange(bytes, offset, bytes.length))
                  .statusCode())
          .isEqualTo(204);
      hanging.getOutputStream().write(bytes, 0, 50_000);
      hanging.getOutputStream().flush();
      hanging.setSoTimeout(5_000);
      assertThat(hanging.getInputStream().read()).isNotNegative();
    }
    assertThat(offset(person, path)).isEqualTo(bytes.length);
    assertThat(Files.size(incoming(path))).isEqualTo(bytes.length);
    assertThat(tus("DELETE", path, person, new byte[0]).statusCode()).isEqualTo(204);
  }

  @Test
  void aStrangerFindsNothing() {
    var person = somebody();
    var stranger = somebody();
    var path = announced(person, "video", 10);
    var none = new byte[0];
    assertThat(tus("HEAD", path, stranger, none).statusCode()).isEqualTo(404);
    assertThat(append(stranger, path, 0, new byte[10]).statusCode()).isEqualTo(404);
    assertThat(tus("DELETE", path, stranger, none).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/assets/" + id(path), stranger).statusCode()).isEqualTo(404);
    assertThat(tus("HEAD", "/uploads/" + java.util.UUID.randomUUID(), person, none).statusCode())
        .isEqualTo(404);
    assertThat(offset(person, path)).isZero();
    assertThat(asset(person, id(path)).path("state").asString()).isEqualTo("uploading");
  }

  @Test
  void aGuestIsToldToSignIn() {
    var guest = new Person(somebody().account(), "no such token");
    assertThat(announce(guest, "video", 10).statusCode()).isEqualTo(401);
  }

  @Test
  void theProtocolIsHeld() {
    var person = somebody();
    var path = announced(person, "custom", 100);
    assertThat(append(person, path, 5, new byte[10]).statusCode()).isEqualTo(409);
    assertThat(append(person, path, 0, new byte[101]).statusCode()).isEqualTo(413);
    assertThat(
            tus(
                    "PATCH",
                    path,
                    person,
                    new byte[1],
                    "Upload-Offset",
                    "0",
                    "Content-Type",
                    "text/plain")
                .statusCode())
        .isEqualTo(415);
    var old =
        ask(
            "PATCH",
            path,
            person,
            new byte[1],
            "Upload-Offset",
            "0",
            "Content-Type",
            Tus.BYTES,
            "Tus-Resumable",
            "0.2.2");
    assertThat(old.statusCode()).isEqualTo(412);
    assertThat(header(old, "Tus-Version")).isEqualTo("1.0.0");
    var head = tus("HEAD", path, person, new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Upload-Offset")).isEqualTo("0");
    assertThat(header(head, "Upload-Length")).isEqualTo("100");
    assertThat(header(head, "Upload-Metadata")).isEqualTo(metadata("custom"));
    assertThat(header(head, "Upload-Expires")).endsWith("GMT");
    assertThat(header(head, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(head, "Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(header(ask("OPTIONS", "/uploads", person, new byte[0]), "Tus-Extension"))
        .contains("creation-with-upload", "termination");
  }

  @Test
  void anEndedUploadIsGone() {
    var person = somebody();
    var path = announced(person, "video", 100);
    assertThat(append(person, path, 0, new byte[10]).statusCode()).isEqualTo(204);
    assertThat(tus("DELETE", path, person, new byte[0]).statusCode()).isEqualTo(204);
    assertThat(tus("HEAD", path, person, new byte[0]).statusCode()).isEqualTo(410);
    assertThat(append(person, path, 10, new byte[10]).statusCode()).isEqualTo(410);
    assertThat(incoming(path)).doesNotExist();
  }

  @Test
  void anUploadNobodyCameBackForIsTakenAway() throws IOException {
    var person = somebody();
    var path = announced(person, "video", 100);
    assertThat(append(person, path, 0, new byte[10]).statusCode()).isEqualTo(204);
    bean(JdbcClient.class)
        .sql("update media.upload set expires_at = now() - interval '1 second' where id = :id")
        .param("id", id(path))
        .update();
    bean(SweepMedia.class).run();
    assertThat(tus("HEAD", path, person, new byte[0]).statusCode()).isEqualTo(410);
    assertThat(incoming(path)).doesNotExist();
  }

  @Test
  void whatIsTooMuchIsRefusedBeforeItIsSent() {
    var person = somebody();
    var tooLarge = announce(person, "introduction", 3L << 30);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(text(tooLarge)).contains("at most 512 MB");
    assertThat(announce(person, "no such purpose", 10).statusCode()).isEqualTo(400);
    assertThat(announce(person, "video", -1).statusCode()).isEqualTo(400);
    for (var i = 0; i < 3; i++) announced(person, "video", 10);
    assertThat(announce(person, "video", 10).statusCode()).isEqualTo(429);
  }

  @Test
  void anUploadLongSilentMakesRoomForANewOne() {
    var person = somebody();
    var first = announced(person, "video", 10);
    for (var i = 0; i < 2; i++) announced(person, "video", 10);
    bean(JdbcClient.class)
        .sql("update media.upload set touched_at = now() - interval '10 minutes' where id = :id")
        .param("id", id(first))
        .update();
    announced(person, "video", 10);
    assertThat(tus("HEAD", first, person, new byte[0]).statusCode()).isEqualTo(410);
  }

  @Test
  void theLengthMayComeLaterButOnlyOnce() {
    var person = somebody();
    var answer =
        tus(
            "POST",
            "/uploads",
            person,
            new byte[0],
            "Upload-Defer-Length",
            "1",
            "Upload-Metadata",
            metadata("video"));
    var path = header(answer, "Location");
    assertThat(append(person, path, 0, new byte[10]).statusCode()).isEqualTo(204);
    assertThat(header(tus("HEAD", path, person, new byte[0]), "Upload-Defer-Length"))
        .isEqualTo("1");
    assertThat(append(person, path, 10, new byte[10], "Upload-Length", "50").statusCode())
        .isEqualTo(204);
    assertThat(append(person, path, 20, new byte[10], "Upload-Length", "60").statusCode())
        .isEqualTo(400);
    assertThat(header(tus("HEAD", path, person, new byte[0]), "Upload-Length")).isEqualTo("50");
  }

  @Test
  void theBytesMayComeWithTheAnnouncement() {
    var person = somebody();
    var answer =
        tus(
            "POST",
            "/uploads",
            person,
            new byte[40],
            "Upload-Length",
            "100",
            "Upload-Metadata",
            metadata("video"),
            "Content-Type",
            Tus.BYTES);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(header(answer, "Upload-Offset")).isEqualTo("40");
    assertThat(offset(person, header(answer, "Location"))).isEqualTo(40);
  }

  @Test
  void bytesOfAnotherChecksumAreNotTaken() throws Exception {
    var person = somebody();
    var path = announced(person, "video", 100);
    var right =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(new byte[10]));
    assertThat(
            append(person, path, 0, new byte[11], "Upload-Checksum", "sha1 " + right).statusCode())
        .isEqualTo(460);
    assertThat(append(person, path, 0, new byte[10], "Upload-Checksum", "crc99 AAAA").statusCode())
        .isEqualTo(400);
    assertThat(offset(person, path)).isZero();
    assertThat(
            append(person, path, 0, new byte[10], "Upload-Checksum", "sha1 " + right).statusCode())
        .isEqualTo(204);
    assertThat(offset(person, path)).isEqualTo(10);
  }

  private int offset(Person person, String path) {
    var head = tus("HEAD", path, person, new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    return Integer.parseInt(header(head, "Upload-Offset"));
  }

  private java.nio.file.Path incoming(String path) {
    return bean(MediaFolders.class).incoming(id(path));
  }

  /** Sends some of the bytes it promised, and hangs up. */
  private void cut(Person person, String path, long offset, byte[] bytes, int count)
      throws IOException {
    try (var socket = connect(person, path, offset, bytes.length)) {
      socket.getOutputStream().write(bytes, 0, count);
      socket.setSoLinger(count % 2 == 0, 0);
    }
  }

  private Socket connect(Person person, String path, long offset, int length) throws IOException {
    var socket = new Socket("127.0.0.1", port);
    var head =
        """
        PATCH %s HTTP/1.1
        Host: 127.0.0.1
        Authorization: Bearer %s
        Tus-Resumable: 1.0.0
        Content-Type: application/offset+octet-stream
        Upload-Offset: %d
        Content-Length: %d

        """
            .formatted(path, person.token(), offset, length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
