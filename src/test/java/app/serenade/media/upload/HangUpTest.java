package app.serenade.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import app.serenade.media.Footage;
import app.serenade.media.MediaServerTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@Alone
class HangUpTest extends MediaServerTest {
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
