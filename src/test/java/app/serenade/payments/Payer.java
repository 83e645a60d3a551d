package app.serenade.payments;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account of their own, who asks over HTTP and follows no redirect by itself. */
public record Payer(UUID id, String token, String root) {
  public static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static @Nullable Payer somebody;

  /** The same one each time, for tests that leave nothing behind. */
  public static synchronized Payer somebody(String root) {
    var known = somebody;
    if (known == null || !known.root.equals(root)) {
      known = signedUp(root, "somebody" + System.nanoTime() % 1_000_000_000);
      somebody = known;
    }
    return known;
  }

  public static Payer signedUp(String root, String name) {
    var pair = Map.of("email", name + "@example.org", "password", "correct horse battery");
    var account = new Payer(new UUID(0, 0), "", root);
    var opened =
        account.postJson(
            "/api/v1/accounts",
            Map.of(
                "email",
                name + "@example.org",
                "handle",
                name,
                "name",
                name,
                "password",
                "correct horse battery"));
    var session = json(account.postJson("/api/v1/sessions", pair));
    return new Payer(
        UUID.fromString(json(opened).get("id").asString()), session.get("token").asString(), root);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> postJson(String path, Object body) {
    return postRaw(path, JSON.writeValueAsString(body));
  }

  public HttpResponse<String> postRaw(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> postForm(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public long coins() {
    return json(get("/api/v1/wallet")).get("balance").get("amount").asLong();
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(root + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
