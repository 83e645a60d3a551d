package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.accounts.Joined;
import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.Viewer;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tests of uploads and of their bytes share: people with tokens, requests, a real tus client.
 */
public abstract class MediaServerTest extends ServerTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public record Person(Viewer.Account account, String token) {}

  protected Person somebody() {
    var joined = Joined.now(context, unique("m"), "Somebody");
    return new Person(joined.account(), joined.token());
  }

  protected HttpResponse<byte[]> ask(
      String method, String path, Person person, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(at(path)))
            .method(method, BodyPublishers.ofByteArray(body));
    request.header("Authorization", "Bearer " + person.token());
    if (headers.length > 0) request.headers(headers);
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected HttpResponse<byte[]> get(String path, Person person, String... headers) {
    return ask("GET", path, person, new byte[0], headers);
  }

  protected HttpResponse<byte[]> tus(
      String method, String path, Person person, byte[] body, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Tus-Resumable";
    all[headers.length + 1] = "1.0.0";
    return ask(method, path, person, body, all);
  }

  protected HttpResponse<byte[]> announce(
      Person person, String purpose, long length, String... more) {
    var headers = new String[more.length + 4];
    headers[0] = "Upload-Length";
    headers[1] = String.valueOf(length);
    headers[2] = "Upload-Metadata";
    headers[3] = metadata(purpose);
    System.arraycopy(more, 0, headers, 4, more.length);
    return tus("POST", "/uploads", person, new byte[0], headers);
  }

  /** Announces and answers the path of the upload. */
  protected String announced(Person person, String purpose, long length) {
    var answer = announce(person, purpose, length);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  protected HttpResponse<byte[]> append(
      Person person, String path, long offset, byte[] bytes, String... more) {
    var headers = new String[more.length + 4];
    headers[0] = "Upload-Offset";
    headers[1] = String.valueOf(offset);
    headers[2] = "Content-Type";
    headers[3] = "application/offset+octet-stream";
    System.arraycopy(more, 0, headers, 4, more.length);
    return tus("PATCH", path, person, bytes, headers);
  }

  public static String metadata(String purpose) {
    return "purpose " + Base64.getEncoder().encodeToString(purpose.getBytes()) + ",source Y2FtZXJh";
  }

  protected TusClient client(Person person) {
    try {
      var client = new TusClient();
      client.setUploadCreationURL(URI.create(at("/uploads")).toURL());
      client.setHeaders(Map.of("Authorization", "Bearer " + person.token()));
      return client;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static TusUpload film(Path file, String purpose) {
    try {
      var upload = new TusUpload(file.toFile());
      upload.setMetadata(Map.of("purpose", purpose, "source", "file", "filename", "a film.mp4"));
      return upload;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Uploads a file with the real client. */
  protected UUID upload(Person person, Path file, String purpose) {
    try {
      var uploader = client(person).createUpload(film(file, purpose));
      uploader.setChunkSize(64 << 10);
      while (uploader.uploadChunk() > -1) {}
      uploader.finish();
      return id(uploader.getUploadURL().getPath());
    } catch (IOException | ProtocolException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  protected JsonNode asset(Person person, UUID id) {
    var answer = get("/api/v1/assets/" + id, person);
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer);
  }

  protected static JsonNode json(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  /** Waits until the film has come so far, or was refused; answers what the API says then. */
  protected JsonNode await(Person person, UUID id, String... states) {
    var end = Instant.now().plus(PATIENCE);
    for (var now = asset(person, id); ; now = asset(person, id)) {
      var state = now.path("state").asString();
      if (java.util.List.of(states).contains(state)) return now;
      if (Instant.now().isAfter(end)) throw new AssertionError("still " + now);
      pause();
    }
  }

  protected static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  protected static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** How much of an upload the server has. */
  protected int offset(Person person, String path) {
    var head = tus("HEAD", path, person, new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    return Integer.parseInt(header(head, "Upload-Offset"));
  }

  /** Its bytes, as far as they came. */
  protected Path incoming(String path) {
    return bean(MediaFolders.class).incoming(id(path));
  }
}
