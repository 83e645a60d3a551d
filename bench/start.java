// How long the packaged program takes from nothing to its first page, and how much memory it holds
// then. Beside it, in the same rounds: the JDK's own file server, which is what a Java process costs
// at least, so that a noisy machine shows.

import app.serenade.platform.database.EmbeddedDatabase;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

static final int ROUNDS = 5;
static final Duration LIMIT = Duration.ofMinutes(2);
static final Path DIST = Path.of("dist").toAbsolutePath();
static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

record Start(double seconds, double megabytes) {}

void main() throws Exception {
  var folder = Files.createTempDirectory("serenade-bench-");
  var database = EmbeddedDatabase.start(folder.resolve("database-apart"));
  try {
    measure(folder, database);
  } finally {
    database.stop();
    delete(folder);
  }
}

void measure(Path folder, EmbeddedDatabase database) throws Exception {
  var apart = Map.of(
      "SERENADE_DATA", folder.resolve("apart").toString(),
      "SERENADE_DATABASE_URL", database.url(),
      "SERENADE_DATABASE_USER", database.user(),
      "SERENADE_DATABASE_PASSWORD", database.password());
  var inside = Map.of("SERENADE_DATA", folder.resolve("inside").toString());
  IO.println("warming up: both databases get their tables");
  program(apart);
  program(inside);

  var bare = new ArrayList<Start>();
  var first = new ArrayList<Start>();
  var embedded = new ArrayList<Start>();
  for (var round = 1; round <= ROUNDS; round++) {
    bare.add(fileServer(folder));
    first.add(program(apart));
    embedded.add(program(inside));
    IO.println("round %d: file server %.2f s, database running %.2f s, database inside %.2f s"
        .formatted(round, bare.getLast().seconds, first.getLast().seconds, embedded.getLast().seconds));
  }
  report(bare, first, embedded);
}

void report(List<Start> bare, List<Start> first, List<Start> embedded) {
  IO.println("%-40s %8s %8s %8s".formatted("", "median", "least", "most"));
  row("the JDK's file server, s", bare, Start::seconds);
  row("first page, database running, s", first, Start::seconds);
  row("first page, database inside, s", embedded, Start::seconds);
  row("memory of the program then, MB", embedded, Start::megabytes);
  IO.println("start first_page_s=%.2f".formatted(median(first, Start::seconds)));
  IO.println("start embedded_s=%.2f".formatted(median(embedded, Start::seconds)));
  IO.println("start rss_mb=%.0f".formatted(median(embedded, Start::megabytes)));
}

void row(String name, List<Start> starts, ToDoubleFunction<Start> figure) {
  var spread = starts.stream().mapToDouble(figure).summaryStatistics();
  IO.println("%-40s %8.2f %8.2f %8.2f".formatted(name, median(starts, figure), spread.getMin(), spread.getMax()));
}

double median(List<Start> starts, ToDoubleFunction<Start> figure) {
  return starts.stream().mapToDouble(figure).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
}

Start program(Map<String, String> settings) throws Exception {
  var port = freePort();
  var command = new ArrayList<>(List.of(JAVA));
  command.addAll(List.of(System.getProperty("serenade.flags").split(" ")));
  command.addAll(List.of("-XX:AOTCache=" + DIST.resolve("serenade.aot"), "-jar", DIST.resolve("serenade.jar").toString()));
  var builder = new ProcessBuilder(command);
  builder.environment().remove("SERENADE_DATABASE_URL");
  builder.environment().putAll(settings);
  builder.environment().put("SERENADE_PORT", Integer.toString(port));
  return start(builder, port);
}

Start fileServer(Path folder) throws Exception {
  var port = freePort();
  return start(new ProcessBuilder(JAVA, "-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", Integer.toString(port), "-d", folder.toString()), port);
}

Start start(ProcessBuilder builder, int port) throws Exception {
  builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  var begun = System.nanoTime();
  var process = builder.start();
  try {
    awaitPage(URI.create("http://127.0.0.1:%d/".formatted(port)), process);
    var seconds = (System.nanoTime() - begun) / 1e9;
    return new Start(seconds, megabytes(process.pid()));
  } finally {
    process.destroy();
    process.waitFor();
  }
}

void awaitPage(URI page, Process process) throws Exception {
  var end = Instant.now().plus(LIMIT);
  while (!answers(page)) {
    if (!process.isAlive()) throw new IllegalStateException("it ended with " + process.exitValue());
    if (Instant.now().isAfter(end)) throw new IllegalStateException("it does not answer");
    Thread.sleep(5);
  }
}

boolean answers(URI page) throws IOException {
  try {
    return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode() == 200;
  } catch (java.net.ConnectException _) {
    return false;
  }
}

/** Resident memory, as the system counts it. */
double megabytes(long pid) throws Exception {
  var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
  return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024.0;
}

int freePort() throws IOException {
  try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
    return socket.getLocalPort();
  }
}

void delete(Path folder) throws IOException {
  try (var files = Files.walk(folder)) {
    for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
  }
}
