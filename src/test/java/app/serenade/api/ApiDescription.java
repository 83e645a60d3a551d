package app.serenade.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document that the program serves, asked whether an exchange keeps to it. */
final class ApiDescription {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String BASE = "/api/v1";

  private final JsonNode document = read();
  private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

  private static JsonNode read() {
    try (var in = new ClassPathResource("api/openapi.json").getInputStream()) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every described route, such as {@code GET /api/v1/profiles/{handle}}, without those beside the
   * API, which name a server of their own.
   */
  Set<String> routes() {
    var routes = new TreeSet<String>();
    for (var path : document.get("paths").properties()) {
      if (path.getValue().has("servers")) continue;
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey();
        if (METHODS.contains(method)) routes.add(route(method, BASE + path.getKey()));
      }
    }
    return routes;
  }

  static String route(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }

  /**
   * What an exchange breaks, a line each; nothing where it keeps to the description. That every
   * route is described is a test of its own.
   */
  List<String> breaches(Exchange exchange) {
    var path = exchange.pattern().substring(BASE.length());
    var operation =
        document.path("paths").path(path).path(exchange.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) return List.of();
    return Stream.concat(request(operation, exchange), response(operation, exchange)).toList();
  }

  /** What the program took, the description must allow too. */
  private Stream<String> request(JsonNode operation, Exchange exchange) {
    var content = resolved(operation.path("requestBody")).path("content");
    if (exchange.status() >= 300 || exchange.requestBody().isBlank()) return Stream.empty();
    var schema = content.path("application/json").path("schema");
    if (schema.isMissingNode()) return Stream.of("its request has a body that is not described");
    return against(schema, exchange.requestBody()).map(breach -> "request: " + breach);
  }

  private Stream<String> response(JsonNode operation, Exchange exchange) {
    var response = resolved(operation.path("responses").path(Integer.toString(exchange.status())));
    if (response.isMissingNode())
      return Stream.of("status %d is not described".formatted(exchange.status()));
    var content = response.path("content");
    if (exchange.responseBody().isBlank()) {
      return content.isMissingNode() || exchange.status() >= 400
          ? Stream.empty()
          : Stream.of("the body of its answer is missing");
    }
    var schema = content.path(exchange.responseType()).path("schema");
    if (schema.isMissingNode())
      return Stream.of(
          "%s is not described for %d".formatted(exchange.responseType(), exchange.status()));
    if (!exchange.responseType().endsWith("json")) return Stream.empty();
    return against(schema, exchange.responseBody()).map(breach -> "answer: " + breach);
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private Stream<String> against(JsonNode schema, String body) {
    return known
        .computeIfAbsent(schema, this::compiled)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage());
  }

  /** References point into the document's components, so these travel with each schema. */
  private Schema compiled(JsonNode schema) {
    var whole = ((ObjectNode) schema.deepCopy());
    whole.set("components", document.path("components"));
    return schemas.getSchema(whole);
  }
}
