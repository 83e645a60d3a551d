package app.serenade.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.media.MediaServerTest;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * One upload by the protocol's Java client, which goes on after each break until all is there. The
 * upload was announced one byte longer, so that what arrived stays to be looked at.
 */
final class SentInPieces {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int PIECE = 4 << 20;

  private final CuttingProxy line;
  private final Function<String, Person> server;
  private final String token;
  private final byte[] bytes;
  private final Random random;
  private final String path;
  private long acknowledged;
  private int races;

  SentInPieces(
      CuttingProxy line, Function<String, Person> server, String token, byte[] bytes, Random random)
      throws InterruptedException {
    this.line = line;
    this.server = server;
    this.token = token;
    this.bytes = bytes;
    this.random = random;
    this.path = announced();
  }

  UUID id() {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  int races() {
    return races;
  }

  void whole() throws IOException, InterruptedException {
    for (var end = Instant.now().plus(PATIENCE); acknowledged < bytes.length; ) {
      assertThat(Instant.now()).as("at %d of %d", acknowledged, bytes.length).isBefore(end);
      try {
        goOn();
      } catch (SocketTimeoutException silent) {
        throw new AssertionError("no answer at " + acknowledged, silent);
      } catch (IOException | ProtocolException broken) {
        Thread.sleep(20);
      }
    }
  }

  private void goOn() throws IOException, ProtocolException {
    var upload = new TusUpload();
    upload.setInputStream(new ByteArrayInputStream(bytes));
    upload.setSize(bytes.length + 1L);
    var uploader = client().beginOrResumeUploadFromURL(upload, URI.create(line.at(path)).toURL());
    assertThat(uploader.getOffset()).isGreaterThanOrEqualTo(acknowledged);
    acknowledged = uploader.getOffset();
    uploader.setChunkSize(16 << 10);
    uploader.setRequestPayloadSize(1 + random.nextInt(PIECE));
    if (random.nextInt(4) == 0) race();
    while (uploader.uploadChunk() > -1) {}
    uploader.finish(false);
    if (acknowledged < uploader.getOffset()) acknowledged = confirmed();
  }

  private TusClient client() {
    var client =
        new TusClient() {
          @Override
          public void prepareConnection(HttpURLConnection connection) {
            super.prepareConnection(connection);
            connection.setReadTimeout((int) Person.ANSWER_LIMIT.toMillis());
          }
        };
    client.setHeaders(Map.of("Authorization", "Bearer " + token));
    client.setConnectTimeout(5_000);
    return client;
  }

  /**
   * Somebody else with the same file writes at the same time, at what they believe is the place.
   */
  private void race() {
    races++;
    var from = (int) acknowledged;
    var part =
        Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(PIECE)));
    Thread.startVirtualThread(
        () -> {
          try {
            tus("PATCH", part, "Upload-Offset", "" + from, "Content-Type", Tus.BYTES);
          } catch (UncheckedIOException killed) {
            // The other one goes on.
          }
        });
  }

  private long confirmed() throws IOException {
    try {
      var head = tus("HEAD", new byte[0]);
      if (head.status() != 200) throw new IOException("answered " + head.status());
      var offset = Long.parseLong(head.header("Upload-Offset"));
      assertThat(offset).isGreaterThanOrEqualTo(acknowledged);
      return offset;
    } catch (UncheckedIOException killed) {
      throw killed.getCause();
    }
  }

  void terminate() throws InterruptedException {
    assertThat(patiently(() -> tus("DELETE", new byte[0])).status()).isIn(204, 410);
  }

  private String announced() throws InterruptedException {
    var answer =
        patiently(
            () ->
                server
                    .apply(token)
                    .bytes(
                        "POST",
                        "/uploads",
                        new byte[0],
                        Tus.RESUMABLE,
                        Tus.VERSION,
                        Tus.LENGTH,
                        String.valueOf(bytes.length + 1L),
                        Tus.METADATA,
                        MediaServerTest.metadata("video")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.location();
  }

  private app.serenade.journeys.Answer tus(String method, byte[] body, String... more) {
    var headers = Arrays.copyOf(more, more.length + 2);
    headers[more.length] = Tus.RESUMABLE;
    headers[more.length + 1] = Tus.VERSION;
    return server.apply(token).bytes(method, path, body, headers);
  }

  /** A server that was just killed comes back. */
  private static <T> T patiently(java.util.function.Supplier<T> ask) throws InterruptedException {
    for (var end = Instant.now().plus(PATIENCE); ; Thread.sleep(100)) {
      try {
        return ask.get();
      } catch (UncheckedIOException killed) {
        if (Instant.now().isAfter(end)) throw killed;
      }
    }
  }
}
