import app.serenade.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program as a process of its own, on loopback. */
final class Program implements AutoCloseable {
  static final Path DIST = Path.of("dist").toAbsolutePath();
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  final Process process;
  final int port;

  private Program(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on this database, and waits for its first page. */
  static Program start(Path data, EmbeddedDatabase database, String... arguments) throws Exception {
    var port = freePort();
    var builder = builder(data, database, arguments);
    builder.environment().put("SERENADE_PORT", Integer.toString(port));
    var program = new Program(builder.start(), port);
    program.awaitPage();
    return program;
  }

  /** Runs it to its own end; answers how it ended. */
  static int run(Path data, EmbeddedDatabase database, String... arguments) throws Exception {
    return builder(data, database, arguments).inheritIO().start().waitFor();
  }

  private static ProcessBuilder builder(Path data, EmbeddedDatabase database, String... arguments) {
    var command = new ArrayList<>(List.of(JAVA));
    command.addAll(List.of(System.getProperty("serenade.flags").split(" ")));
    command.addAll(List.of("-XX:AOTCache=" + DIST.resolve("serenade.aot"), "-jar", DIST.resolve("serenade.jar").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("program.log").toFile()));
    builder.environment().putAll(Map.of(
        "SERENADE_DATA", data.toString(),
        "SERENADE_DATABASE_URL", database.url(),
        "SERENADE_DATABASE_USER", database.user(),
        "SERENADE_DATABASE_PASSWORD", database.password()));
    return builder;
  }

  String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private void awaitPage() throws Exception {
    for (var end = Instant.now().plus(START_LIMIT); !answers(); Thread.sleep(20)) {
      if (!process.isAlive()) throw new IllegalStateException("the program ended with " + process.exitValue());
      if (Instant.now().isAfter(end)) throw new IllegalStateException("the program does not answer");
    }
  }

  private boolean answers() throws IOException {
    try {
      return ((HttpURLConnection) URI.create(at("/sign-in")).toURL().openConnection()).getResponseCode() == 200;
    } catch (java.net.ConnectException _) {
      return false;
    }
  }

  /** Resident memory, as the system counts it. */
  double megabytes() throws Exception {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024.0;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }
}
