package app.serenade.journeys;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered to one request. */
public record Answer(int status, HttpResponse<byte[]> raw) {
  static Answer of(HttpResponse<byte[]> raw) {
    return new Answer(raw.statusCode(), raw);
  }

  public byte[] bytes() {
    return raw.body();
  }

  public String text() {
    return new String(raw.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(raw.body());
  }

  /** The header, or empty. */
  public String header(String name) {
    return raw.headers().firstValue(name).orElse("");
  }

  public String location() {
    return header("Location");
  }

  public boolean isProblem() {
    return header("Content-Type").equals("application/problem+json");
  }

  /** Whether a problem names this field. */
  public boolean blames(String field) {
    return json()
        .path("errors")
        .valueStream()
        .anyMatch(e -> e.path("field").asString().equals(field));
  }

  @Override
  public String toString() {
    return status + " " + location() + " " + text();
  }
}
