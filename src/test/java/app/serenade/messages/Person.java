package app.serenade.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account, who opens pages in a browser and calls the API with a program. */
public final class Person {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String server;
  public final String handle;
  public final UUID id;
  private final String token;

  private Person(String server, String handle, UUID id, String token) {
    this.server = server;
    this.handle = handle;
    this.id = id;
    this.token = token;
  }

  /** Straight into the database: hashing passwords would be most of a test's time. */
  public static Person join(JdbcClient jdbc, String server, String handle, String name) {
    var id = UUID.randomUUID();
    var token = UUID.randomUUID().toString();
    jdbc.sql(
            """
            with joined as (
              insert into accounts.account (id, email, handle, name, password)
              values (:id, :handle || '@example.org', :handle, :name, 'none')
            )
            insert into accounts.session (token_hash, account, kind, ends_at)
            values (sha256(:token::bytea), :id, 'browser', now() + interval '1 hour')
            """)
        .param("id", id)
        .param("handle", handle)
        .param("name", name)
        .param("token", token)
        .update();
    return new Person(server, handle, id, token);
  }

  /** A page as this person's browser gets it. */
  public HttpResponse<String> page(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(server + path)).header("Cookie", "session=" + token));
  }

  /** A form sent from this person's browser. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    return send(form(server + path, fields).header("Cookie", "session=" + token));
  }

  public HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(URI.create(server + "/api/v1" + path));
    return send(request.header("Authorization", "Bearer " + token));
  }

  public HttpResponse<String> post(String path, Object body) {
    var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
    return send(
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(text)));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder form(String address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
