package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program finds it: operations by their names in the public description. */
record PublicApi(Person person, JsonNode description) {
  static PublicApi of(Person person) {
    return new PublicApi(person, person.get("/openapi.json").json());
  }

  PublicApi as(Person other) {
    return new PublicApi(other, description);
  }

  /** An operation whose address has no variable part. */
  Answer call(String operation, Map<String, ?> body) {
    return call(operation, Map.of(), body);
  }

  Answer call(String operation, Map<String, ?> path, Map<String, ?> body) {
    var found = find(operation);
    var address = found.path();
    for (var part : path.entrySet())
      address = address.replace("{" + part.getKey() + "}", part.getValue().toString());
    var text = found.takesBody() ? JsonMapper.shared().writeValueAsString(body) : "";
    return found.takesBody()
        ? person.bytes(found.method(), address, utf8(text), "Content-Type", "application/json")
        : person.bytes(found.method(), address, new byte[0]);
  }

  JsonNode ok(String operation, Map<String, ?> body) {
    return ok(operation, Map.of(), body);
  }

  JsonNode ok(String operation, Map<String, ?> path, Map<String, ?> body) {
    var answer = call(operation, path, body);
    assertThat(answer.status()).as(operation + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  private record Operation(String method, String path, boolean takesBody) {}

  private Operation find(String name) {
    for (var path : description.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var described = operation.getValue();
        if (described.path("operationId").asString("").equals(name))
          return new Operation(
              operation.getKey().toUpperCase(java.util.Locale.ROOT),
              root(path.getValue()) + path.getKey(),
              described.has("requestBody"));
      }
    }
    throw new AssertionError("no operation is called " + name);
  }

  /** Where the paths begin: most under the API's own address, some beside it. */
  private String root(JsonNode path) {
    var own = path.path("servers").path(0).path("url").asString("");
    var root = own.isEmpty() ? description.path("servers").path(0).path("url").asString() : own;
    return root.equals("/") ? "" : root;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
