package app.serenade.payments.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's API as far as we use it, on this machine: it keeps what it is told, remembers the key of
 * each request, and fails as planned.
 */
public final class FakeStripe implements AutoCloseable {
  public static final String KEY = "sk_test_fake";

  /** How a request goes wrong. */
  public enum Fault {
    /** The work is done, and its answer lost. */
    LOST,
    /** The work is done, and 500 answered, which is what the key answers from then on. */
    BROKEN,
    /** Nothing is done. */
    BUSY,
    /** It takes longer than others. */
    SLOW
  }

  /** An answer, as the key of its request remembers it. */
  record Answered(int status, Object body) {}

  private record Remembered(String asked, Answered answered) {}

  private record Planned(String request, Fault fault) {}

  public final FakeBooks books = new FakeBooks();
  private final Map<String, Remembered> keys = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Planned> plan = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new ArrayList<>();
  private final HttpServer server;

  public FakeStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * What goes wrong with the next request beginning so, such as {@code POST /v1/refunds}. Where no
   * answer comes, the JDK's client asks once more by itself, and gets none either.
   */
  public void plan(String request, Fault fault) {
    plan.add(new Planned(request, fault));
    if (fault == Fault.LOST) plan.add(new Planned(request, fault));
  }

  /** From here on nothing goes wrong. */
  public void calm() {
    plan.clear();
  }

  /** How often a method and path beginning so was asked. */
  public synchronized long asked(String beginning) {
    return asked.stream().filter(each -> each.startsWith(beginning)).count();
  }

  /** As after a day: no key is remembered. */
  public void forgetKeys() {
    keys.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var request = exchange.getRequestMethod() + " " + path;
      note(request);
      var params = fields(exchange.getRequestURI().getRawQuery());
      params.putAll(
          fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      var fault = fault(request);
      if (fault == Fault.BUSY) {
        send(exchange, error(429, "rate_limit", "busy"));
        return;
      }
      if (fault == Fault.SLOW) pause();
      var said = work(exchange, path, params, fault == Fault.BROKEN);
      if (fault != Fault.LOST) send(exchange, said);
    }
  }

  private synchronized void note(String request) {
    asked.add(request);
  }

  private @Nullable Fault fault(String request) {
    for (var planned : plan)
      if (request.startsWith(planned.request()) && plan.remove(planned)) return planned.fault();
    return null;
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Answered work(
      HttpExchange exchange, String path, Map<String, String> params, boolean broken) {
    var headers = exchange.getRequestHeaders();
    if (!("Bearer " + KEY).equals(headers.getFirst("Authorization")))
      return error(401, "invalid_request_error", "api_key");
    var key = headers.getFirst("Idempotency-Key");
    if (key == null || exchange.getRequestMethod().equals("GET"))
      return books.work(exchange.getRequestMethod(), path, params);
    return once(key, path, params, broken);
  }

  /** The same key is the same answer; with other words it is an error. */
  private synchronized Answered once(
      String key, String path, Map<String, String> params, boolean broken) {
    var words = path + params;
    var earlier = keys.get(key);
    if (earlier != null)
      return earlier.asked().equals(words)
          ? earlier.answered()
          : error(400, "idempotency_error", "");
    var done = books.work("POST", path, params);
    var answered = broken ? error(500, "api_error", "") : done;
    if (!books.isInvalid(done)) keys.put(key, new Remembered(words, answered));
    return answered;
  }

  static Answered error(int status, String type, String code) {
    return new Answered(
        status, Map.of("error", Map.of("type", type, "code", code, "message", "fake: " + code)));
  }

  private static void send(HttpExchange exchange, Answered answered) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(answered.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (answered.status() >= 500) exchange.getResponseHeaders().set("Stripe-Should-Retry", "false");
    exchange.sendResponseHeaders(answered.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> fields(@Nullable String form) {
    var fields = new LinkedHashMap<String, String>();
    if (form == null || form.isEmpty()) return fields;
    for (var field : form.split("&")) {
      var parts = field.split("=", 2);
      fields.put(decoded(parts[0]), decoded(parts[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
