package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a bucket does beyond that: it knows who asks, and hands out addresses. */
abstract class BucketContract extends StorageContract {
  abstract S3Server server();

  @Override
  S3Storage storage() {
    return server().storage(folder.resolve("fetched"), S3Server.SECRET);
  }

  @Test
  void whoeverDoesNotKnowTheSecretGetsNothing() throws IOException {
    var key = kept(storage(), bytes(100));
    var stranger = server().storage(folder.resolve("theirs"), "another secret");
    assertThatThrownBy(() -> stranger.size(key)).hasMessageContaining("403");
    assertThatThrownBy(() -> kept(stranger, bytes(101))).hasMessageContaining("403");
    assertThatThrownBy(() -> stranger.copy(key, 0, 10, new ByteArrayOutputStream()))
        .hasMessageContaining("403");
    storage().remove(key);
  }

  @Test
  void anAddressIsForOneFileAndDiesWithIt() throws Exception {
    var storage = storage();
    var bytes = bytes(5_000);
    var key = kept(storage, bytes);
    var other = kept(storage, bytes(6_000));
    var address = storage.address(key, "video/mp4", Duration.ofMinutes(5));
    var answer = get(address);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
    var forged = URI.create(address.toString().replace(key, other));
    assertThat(get(forged).statusCode()).isEqualTo(403);
    storage.remove(key);
    storage.remove(other);
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(URI address) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
  }
}
