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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk and an S3 server that checks signatures keep files alike. */
class StorageTest {
  private static S3Server server;
  @TempDir private Path folder;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    server = S3Server.start();
  }

  @AfterAll
  static void endServer() throws IOException {
    server.close();
  }

  private Storage storage(String where) {
    return where.equals("disk")
        ? new DiskStorage(folder)
        : server.storage(folder.resolve("fetched"), S3Server.SECRET);
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private String kept(Storage storage, byte[] bytes) throws IOException {
    var made = Files.write(folder.resolve("made-" + bytes.length), bytes);
    var key = Keys.fresh(".mp4");
    storage.keep(made, key);
    assertThat(made).doesNotExist();
    return key;
  }

  @ParameterizedTest
  @ValueSource(strings = {"disk", "s3"})
  void whatIsKeptIsReadAsItWasWholeAndInParts(String where) throws IOException {
    var storage = storage(where);
    for (var size : new int[] {1, 300_000, (20 << 20) + 17}) {
      var bytes = bytes(size);
      var key = kept(storage, bytes);
      assertThat(storage.size(key)).isEqualTo(size);
      assertThat(Files.readAllBytes(storage.open(key))).isEqualTo(bytes);
      var part = new ByteArrayOutputStream();
      storage.copy(key, size / 3, size, part);
      assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, size / 3, size));
      storage.remove(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disk", "s3"})
  void whatIsRemovedIsGoneEverywhere(String where) throws IOException {
    var storage = storage(where);
    var key = kept(storage, bytes(1_000));
    var stays = kept(storage, bytes(2_000));
    var copy = storage.open(key);
    storage.remove(key);
    storage.remove(key);
    assertThat(storage.size(key)).isNull();
    assertThat(copy).doesNotExist();
    var all = new ArrayList<Storage.Kept>();
    storage.each(all::add);
    assertThat(all)
        .filteredOn(file -> file.key().equals(stays) || file.key().equals(key))
        .singleElement()
        .satisfies(file -> assertThat(file.bytes()).isEqualTo(2_000));
    storage.remove(stays);
  }

  @Test
  void whoeverDoesNotKnowTheSecretGetsNothing() throws IOException {
    var key = kept(storage("s3"), bytes(100));
    var stranger = server.storage(folder.resolve("theirs"), "another secret");
    assertThatThrownBy(() -> stranger.size(key)).hasMessageContaining("403");
    assertThatThrownBy(() -> kept(stranger, bytes(101))).hasMessageContaining("403");
    assertThatThrownBy(() -> stranger.copy(key, 0, 10, new ByteArrayOutputStream()))
        .hasMessageContaining("403");
    storage("s3").remove(key);
  }

  @Test
  void anAddressIsForOneFileAndDiesWithIt() throws Exception {
    var storage = storage("s3");
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
