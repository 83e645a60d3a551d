import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A real browser with one page, whose camera shows a film of ours; it is told what to do by its own debugging protocol. */
final class Browser implements AutoCloseable {
  private static final int LIMIT_S = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final ConcurrentHashMap<Integer, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

  private Browser(Process process, HttpClient client, URI page) throws Exception {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(page, new Heard()).get(LIMIT_S, TimeUnit.SECONDS);
  }

  static Browser open(Path camera) throws Exception {
    var folder = Files.createTempDirectory("serenade-browser-");
    var command = new ArrayList<>(List.of(System.getenv("SERENADE_CHROMIUM"), "--headless", "--remote-debugging-port=0", "--user-data-dir=" + folder));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--window-size=390,844", "--autoplay-policy=no-user-gesture-required"));
    command.addAll(List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + camera, "about:blank"));
    var process = new ProcessBuilder(command).start();
    try {
      var client = HttpClient.newHttpClient();
      var pages = URI.create("http://127.0.0.1:%s/json/list".formatted(port(process.errorReader())));
      var list = client.send(HttpRequest.newBuilder(pages).build(), BodyHandlers.ofString()).body();
      return new Browser(process, client, URI.create(found("\"type\": \"page\"[^}]*\"webSocketDebuggerUrl\": \"([^\"]+)\"", list)));
    } catch (Exception problem) {
      process.destroy();
      throw problem;
    }
  }

  /** Goes there, and waits until this is true of the page. */
  void visit(String address, String condition) throws Exception {
    ask("Page.navigate", "{\"url\":\"%s\"}".formatted(address));
    await(condition);
  }

  void await(String condition) throws Exception {
    for (var end = System.nanoTime() + LIMIT_S * 1_000_000_000L; !evaluate(condition).equals("true"); Thread.sleep(100)) {
      if (System.nanoTime() > end) throw new IllegalStateException("never: " + condition);
    }
  }

  /** The value of an expression in the page, as text. */
  String evaluate(String expression) throws Exception {
    var quoted = ("String(" + expression + ")").replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    var answer = ask("Runtime.evaluate", "{\"expression\":\"%s\",\"awaitPromise\":true,\"returnByValue\":true}".formatted(quoted));
    return answer.contains("exceptionDetails") ? "" : found("\"value\":\"([^\"]*)\"", answer);
  }

  private String ask(String method, String parameters) throws Exception {
    var id = number.incrementAndGet();
    var answer = new CompletableFuture<String>();
    asked.put(id, answer);
    socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true);
    return answer.get(LIMIT_S, TimeUnit.SECONDS);
  }

  private static String port(BufferedReader said) throws Exception {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("DevTools listening on")) return found("ws://[^:]+:(\\d+)/", line);
    }
    throw new IllegalStateException("the browser does not start");
  }

  private static String found(String pattern, String text) {
    var match = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    return match.find() ? match.group(1) : "";
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.destroy();
    process.waitFor();
  }

  /** Puts together what comes in pieces, and gives each answer to whoever asked. */
  private final class Heard implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        var whole = text.toString();
        text.setLength(0);
        var id = found("^\\{\"id\":(\\d+)", whole);
        var waiting = id.isEmpty() ? null : asked.remove(Integer.valueOf(id));
        if (waiting != null) waiting.complete(whole);
      }
      from.request(1);
      return null;
    }
  }
}
