package app.serenade.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.MediaServerTest;
import app.serenade.media.intake.Sweep;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadApiTest extends MediaServerTest {
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
    new Sweep(context).run();
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
}
