package app.serenade.videos;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.accounts.Joined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uploads films and publishes them, in a browser and by a program. */
public final class Creator {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TRIES = 600;

  private final String server;
  public final String handle;
  private final String token;

  private Creator(String server, String handle, String token) {
    this.server = server;
    this.handle = handle;
    this.token = token;
  }

  public static Creator join(
      ApplicationContext program, String server, String handle, String name) {
    return new Creator(server, handle, Joined.now(program, handle, name).token());
  }

  /** Somebody who is not signed in. */
  public static Creator guest(String server) {
    return new Creator(server, "", "");
  }

  public HttpResponse<String> page(String path) {
    return send("GET", path, BodyPublishers.noBody(), "Cookie", "session=" + token);
  }

  /** The same, as somebody who has it and asks whether it is still so. */
  HttpResponse<String> pageAgain(String path, String etag) {
    var nothing = BodyPublishers.noBody();
    return send("GET", path, nothing, "Cookie", "session=" + token, "If-None-Match", etag);
  }

  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var form = "application/x-www-form-urlencoded";
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "Cookie",
        "session=" + token,
        "Content-Type",
        form);
  }

  public HttpResponse<String> api(String method, String path, Map<String, ?> body) {
    var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
    return send(
        method,
        "/api/v1" + path,
        json,
        "Authorization",
        bearer(),
        "Content-Type",
        "application/json");
  }

  public HttpResponse<String> get(String path) {
    return send("GET", "/api/v1" + path, BodyPublishers.noBody(), "Authorization", bearer());
  }

  public HttpResponse<String> delete(String path) {
    return send("DELETE", "/api/v1" + path, BodyPublishers.noBody(), "Authorization", bearer());
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** Uploads a film without waiting for what becomes of it. */
  public UUID upload(Path file) {
    try {
      var film = BodyPublishers.ofFile(file);
      var length = String.valueOf(film.contentLength());
      var purpose =
          "purpose " + Base64.getEncoder().encodeToString("video".getBytes(StandardCharsets.UTF_8));
      var made =
          tus(
              "POST",
              "/uploads",
              BodyPublishers.noBody(),
              "Upload-Length",
              length,
              "Upload-Metadata",
              purpose + ",source Y2FtZXJh");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      var path = URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
      var sent =
          tus(
              "PATCH",
              path,
              film,
              "Upload-Offset",
              "0",
              "Content-Type",
              "application/offset+octet-stream");
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
      return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads and waits until it plays. */
  public UUID film(Path file) {
    var asset = upload(file);
    await(
        () -> get("/assets/" + asset),
        answer -> answer.body().matches("(?s).*\"(playable|ready)\".*"));
    return asset;
  }

  /** Publishes a film by the API; answers the video's id. */
  public UUID publish(Path file, String caption) {
    var body = Map.of("asset", film(file).toString(), "caption", caption);
    var answer = api("POST", "/videos", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return UUID.fromString(json(answer).path("id").asString());
  }

  static HttpResponse<String> await(
      java.util.function.Supplier<HttpResponse<String>> ask, Predicate<HttpResponse<String>> done) {
    for (var i = 0; i < TRIES; i++) {
      var answer = ask.get();
      if (done.test(answer)) return answer;
      pause();
    }
    throw new AssertionError("still " + ask.get().body());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> tus(
      String method, String path, BodyPublisher body, String... headers) {
    var all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Tus-Resumable";
    all[headers.length + 1] = "1.0.0";
    all[headers.length + 2] = "Authorization";
    all[headers.length + 3] = bearer();
    return send(method, path, body, all);
  }

  private String bearer() {
    return "Bearer " + token;
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
      return HTTP.send(request.headers(headers).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
