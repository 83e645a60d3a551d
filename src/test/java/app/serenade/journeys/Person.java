package app.serenade.journeys;

import app.serenade.accounts.Joined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who opens pages in a browser and calls the API with a program; follows no redirect by
 * themself.
 */
public record Person(String server, UUID id, String handle, String token) {
  public static final String PASSWORD = Joined.PASSWORD;

  /** Nothing that the program is asked takes longer. */
  public static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Somebody new, who is signed in. */
  public static Person join(ApplicationContext program, String server, String handle, String name) {
    var joined = Joined.now(program, handle, name);
    return new Person(server, joined.account().id(), handle, joined.token());
  }

  /** Somebody without an account. */
  public static Person guest(String server) {
    return new Person(server, new UUID(0, 0), "", "");
  }

  public Answer get(String path) {
    return api("GET", path, "");
  }

  public Answer post(String path, Object body) {
    return api("POST", path, JsonMapper.shared().writeValueAsString(body));
  }

  public Answer post(String path) {
    return api("POST", path, "");
  }

  public Answer put(String path, Object body) {
    return api("PUT", path, JsonMapper.shared().writeValueAsString(body));
  }

  /** Any request to the API, with this text as its body. */
  public Answer api(String method, String path, String body) {
    var request = request("/api/v1" + path);
    if (!body.isEmpty()) request.header("Content-Type", "application/json");
    return send(byProgram(request).method(method, BodyPublishers.ofString(body)));
  }

  /** Bytes sent to, or asked from, any address of the program. */
  public Answer bytes(String method, String path, byte[] body, String... headers) {
    var request = byProgram(request(path)).method(method, BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A page, as this person's browser gets it. */
  public Answer page(String path) {
    return send(inBrowser(request(path)));
  }

  /** A form, sent from this person's browser. */
  public Answer submit(String path, Map<String, String> fields, String... headers) {
    var request =
        inBrowser(request(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER_LIMIT);
  }

  private HttpRequest.Builder byProgram(HttpRequest.Builder request) {
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder inBrowser(HttpRequest.Builder request) {
    return token.isEmpty() ? request : request.header("Cookie", "session=" + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    var whole = request.build();
    try {
      return Answer.of(HTTP.send(whole, BodyHandlers.ofByteArray()));
    } catch (HttpTimeoutException silent) {
      throw new AssertionError("no answer: " + whole, silent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
