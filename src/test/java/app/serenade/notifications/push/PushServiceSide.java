package app.serenade.notifications.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service on this machine: it looks at who sends, as a real one does, keeps what comes, and
 * answers as it was told to.
 */
final class PushServiceSide implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration DAY = Duration.ofHours(24);

  /** What came for one browser. */
  record Came(Map<String, List<String>> headers, byte[] body, Instant at) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /** A status, and after how many seconds to ask again; below 0 that is not said. */
  record Told(int status, int retryAfter) {}

  private record Most(String by, int came) {}

  private final HttpServer server;
  private final Map<String, List<Came>> came = new ConcurrentHashMap<>();
  private final Map<String, Deque<Told>> told = new ConcurrentHashMap<>();
  private final Map<TestBrowser, Most> most = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  PushServiceSide() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on it answers so, in this order, and after that that it took it. */
  void answers(TestBrowser browser, Told... answers) {
    told.put(browser.name(), new ArrayDeque<>(Arrays.asList(answers)));
  }

  /** Looked at in the end: no more than this will have come for it. */
  void nothingAfter(TestBrowser browser, int came) {
    var test = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().orElseThrow());
    most.put(browser, new Most(test.getMethodName(), came));
  }

  void check() {
    SoftAssertions.assertSoftly(
        soft -> {
          soft.assertThat(complaints).isEmpty();
          most.forEach(
              (browser, what) -> soft.assertThat(all(browser)).as(what.by()).hasSize(what.came()));
        });
  }

  List<Came> all(TestBrowser browser) {
    return came.getOrDefault(browser.name(), List.of());
  }

  /** The nth that came for it, once it is there. */
  Came came(TestBrowser browser, int n) throws InterruptedException {
    for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(20))
      if (all(browser).size() >= n) return all(browser).get(n - 1);
    throw new AssertionError("only %d came".formatted(all(browser).size()));
  }

  /** What the browser shows for it. */
  JsonNode shown(TestBrowser browser, int n) throws Exception {
    return JsonMapper.shared().readTree(browser.open(came(browser, n).body()));
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var complaint = complaint(exchange);
      complaint.ifPresent(complaints::add);
      var path = exchange.getRequestURI().getPath();
      var headers = Map.copyOf(exchange.getRequestHeaders());
      came.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
          .add(new Came(headers, body, Instant.now()));
      var next = Optional.ofNullable(told.get(path)).map(Deque::poll).orElse(new Told(201, -1));
      if (next.status() == 0) Thread.sleep(Duration.ofSeconds(next.retryAfter()));
      if (next.retryAfter() >= 0)
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(next.retryAfter()));
      exchange.sendResponseHeaders(complaint.isPresent() ? 403 : Math.max(next.status(), 201), -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is wrong with who sends (RFC 8292). */
  private Optional<String> complaint(HttpExchange exchange) {
    try {
      var sent = exchange.getRequestHeaders().getFirst("Authorization");
      if (!sent.startsWith("vapid t=")) return Optional.of("no vapid");
      var token = sent.substring(8, sent.indexOf(", k=")).split("\\.");
      var key = Base64.getUrlDecoder().decode(sent.substring(sent.indexOf(", k=") + 4));
      var check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(Curve.point(key));
      check.update((token[0] + "." + token[1]).getBytes());
      if (!check.verify(Base64.getUrlDecoder().decode(token[2]))) return Optional.of("signature");
      var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token[1]));
      var until = Instant.ofEpochSecond(claims.path("exp").asLong());
      if (!claims.path("aud").asString().equals(address())) return Optional.of("aud " + claims);
      if (until.isBefore(Instant.now()) || until.isAfter(Instant.now().plus(DAY)))
        return Optional.of("exp " + claims);
      if (!claims.path("sub").asString().matches("(mailto:|https?:).+"))
        return Optional.of("sub " + claims);
      return Optional.empty();
    } catch (Exception unreadable) {
      return Optional.of(unreadable.toString());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
