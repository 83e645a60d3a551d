package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.journeys.Person;
import app.serenade.journeys.Uploads;
import app.serenade.media.Footage;
import app.serenade.platform.Invariant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole program with its films in a bucket of an S3 server that checks signatures. */
abstract class BucketFlow {
  private static final byte[] NONE = new byte[0];
  private S3Server server;
  Node node;

  abstract S3Server started() throws IOException, InterruptedException;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    server = started();
    node =
        Node.start(
            TestDatabase.properties("s3"),
            "--serenade.storage.s3=" + server.address(),
            "--serenade.storage.key=" + S3Server.KEY,
            "--serenade.storage.secret=" + S3Server.SECRET,
            "--serenade.storage.direct=true");
  }

  @AfterEach
  void end() throws Exception {
    try (var one = node;
        var other = server) {
      one.all(Invariant.class)
          .forEach(each -> assertThat(each.breaches()).as(each.name()).isEmpty());
    }
  }

  @Test
  void aFilmIsPrivateThenEverybodysThenGone() throws Exception {
    var creator = person("creator");
    var stranger = person("stranger");
    var film = Uploads.ready(creator, Uploads.film(creator, "video", Footage.mp4(2)));
    var path = "/media/" + film + "/video.mp4";

    var mine = creator.bytes("GET", path, NONE);
    assertThat(mine.status()).isEqualTo(200);
    assertThat(mine.header("Cache-Control")).isEqualTo("private, no-store");
    var part = creator.bytes("GET", path, NONE, "Range", "bytes=50-99");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(mine.bytes(), 50, 100));
    assertThat(stranger.bytes("GET", path, NONE).status()).isEqualTo(404);

    var video = creator.post("/videos", Map.of("asset", film.toString())).json().path("id");
    var sentOn = stranger.bytes("GET", path, NONE);
    assertThat(sentOn.status()).isEqualTo(302);
    assertThat(sentOn.header("Cache-Control")).isEqualTo("no-store");
    assertThat(get(sentOn.location()).body()).isEqualTo(mine.bytes());
    assertThat(stranger.page("/").header("Content-Security-Policy"))
        .contains("media-src 'self' blob: " + server.address() + ";");

    var deleted = creator.api("DELETE", "/videos/" + video.asString(), "");
    assertThat(deleted.status()).isEqualTo(202);
    Awaitility.await()
        .until(() -> creator.get("/erasures/" + film).json().path("done").asBoolean());
    assertThat(get(sentOn.location()).statusCode()).isEqualTo(404);
    assertThat(files()).isEmpty();
  }

  Person person(String name) {
    var handle = name + "_" + UUID.randomUUID().toString().substring(0, 8);
    return Person.join(node.program(), node.at(""), handle, name);
  }

  private Iterable<Storage.Kept> files() throws Exception {
    var files = new ArrayList<Storage.Kept>();
    node.bean(Storage.class).each(files::add);
    return files;
  }

  private static HttpResponse<byte[]> get(String address) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }
  }
}
