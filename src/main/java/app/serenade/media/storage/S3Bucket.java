package app.serenade.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Signed requests to one bucket of an S3 server, each repeated a few times where it is of use. */
final class S3Bucket {
  private static final int MOST_TRIES = 3;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final byte[] NOTHING = new byte[0];

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_LIMIT)
          .build();
  private final URI server;
  private final String bucket;
  private final Signature signature;
  private final Clock clock;

  S3Bucket(URI server, String bucket, Signature signature, Clock clock) {
    this.server = server;
    this.bucket = bucket;
    this.signature = signature;
    this.clock = clock;
  }

  /** Where a file is; the query's names and values are encoded already. */
  URI address(String key, String query) {
    var path = "/" + bucket + (key.isEmpty() ? "" : "/" + key);
    return server.resolve(query.isEmpty() ? path : path + "?" + query);
  }

  URI presigned(String key, String query, Duration live) {
    return signature.presigned(address(key, query), live, clock.instant());
  }

  HttpResponse<byte[]> ask(String method, String key, String query, byte[] body)
      throws IOException {
    return ask(method, address(key, query), Map.of(), body, BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> ask(String method, String key) throws IOException {
    return ask(method, key, "", NOTHING);
  }

  /** Its bytes, as they come. */
  HttpResponse<InputStream> read(String key, Map<String, String> headers) throws IOException {
    return ask("GET", address(key, ""), headers, NOTHING, BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> ask(
      String method, URI address, Map<String, String> headers, byte[] body, BodyHandler<T> as)
      throws IOException {
    for (var tries = 1; ; tries++) {
      try {
        var answer = http.send(signed(method, address, headers, body), as);
        if (answer.statusCode() < 500 || tries == MOST_TRIES) return answer;
      } catch (IOException e) {
        if (tries == MOST_TRIES) throw e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      pause(tries);
    }
  }

  private HttpRequest signed(String method, URI address, Map<String, String> headers, byte[] body) {
    var at = clock.instant();
    var payload = Signature.sha256(body);
    var signed = new TreeMap<>(headers);
    signed.put("x-amz-content-sha256", payload);
    signed.put("x-amz-date", Signature.time(at));
    var request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT);
    signed.forEach(request::header);
    signed.put("host", address.getRawAuthority());
    return request
        .header("Authorization", signature.authorization(method, address, signed, payload, at))
        .method(
            method,
            body.length == 0 && !method.equals("PUT")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(body))
        .build();
  }

  private static void pause(int tries) throws IOException {
    try {
      Thread.sleep(PAUSE.multipliedBy(tries));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
