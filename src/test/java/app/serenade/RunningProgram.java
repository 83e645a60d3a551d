package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as its own process on a data folder of its own, to be killed and started again. */
public final class RunningProgram implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  private final Path data;
  private final Process process;
  private final int port;

  private RunningProgram(Path data, Process process, int port) {
    this.data = data;
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it serves. */
  public static RunningProgram start(Path data, String... arguments) {
    return start(data, Serenade.class, arguments);
  }

  /** Starts it by another main class, which may be one of the tests'. */
  public static RunningProgram start(Path data, Class<?> main, String... arguments) {
    try {
      var port = freePort();
      Files.createDirectories(data);
      var builder = new ProcessBuilder(command(main, port, arguments)).redirectErrorStream(true);
      builder.environment().put("SERENADE_DATA", data.toString());
      builder.environment().remove("SERENADE_DATABASE_URL");
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(data)));
      var said = log(data).length();
      var program = new RunningProgram(data, builder.start(), port);
      program.awaitServing(said);
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its own end; answers its exit code. */
  public static int run(Path data, String... arguments) {
    try {
      var builder =
          new ProcessBuilder(command(Serenade.class, freePort(), arguments))
              .redirectErrorStream(true);
      builder.environment().put("SERENADE_DATA", data.toString());
      builder.environment().remove("SERENADE_DATABASE_URL");
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(data)));
      var process = builder.start();
      assertThat(process.onExit()).succeedsWithin(START_LIMIT);
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Class<?> main, int port, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(main)));
    line.addAll(List.of(main.getName(), "--server.port=" + port));
    line.addAll(List.of(arguments));
    return line;
  }

  /** The program's classes, without those of the tests where these are not asked for. */
  private static String classPath(Class<?> main) {
    var tests =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(tests.split(File.pathSeparator))
        .filter(entry -> !main.equals(Serenade.class) || !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static File log(Path data) {
    return data.resolve("program.log").toFile();
  }

  /** Of the log only what this start wrote: an earlier one may have served at the same port. */
  private void awaitServing(long saidBefore) throws IOException {
    var ready = "localhost:" + port;
    for (var end = Instant.now().plus(START_LIMIT); Instant.now().isBefore(end); pause()) {
      var said = saidSince(saidBefore);
      if (said.contains(ready)) return;
      assertThat(process.isAlive()).as(said).isTrue();
    }
    throw new AssertionError("it does not serve: " + saidSince(saidBefore));
  }

  private String saidSince(long start) throws IOException {
    try (var log = Files.newByteChannel(log(data).toPath())) {
      return new String(
          Channels.newInputStream(log.position(start)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** A connection to its database, with the password of its data folder. */
  public Connection database() throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(kept("database.port"));
    return DriverManager.getConnection(url, "serenade", kept("database.password"));
  }

  private String kept(String name) {
    try {
      return Files.readString(data.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server process of its database. */
  public ProcessHandle databaseProcess() {
    var pid = kept("database/postmaster.pid").lines().findFirst().orElseThrow();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** SIGKILL: nothing of the program can end what it began. */
  public void kill() {
    kill(process.toHandle());
  }

  /** SIGQUIT: it writes into its log what each of its threads is at. */
  public void writeThreads() {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void killDatabase() {
    kill(databaseProcess());
  }

  private static void kill(ProcessHandle victim) {
    assertThat(victim.destroyForcibly()).isTrue();
    assertThat(victim.onExit()).succeedsWithin(END_LIMIT);
  }

  /** Waits until it has ended by itself; answers its exit code. */
  public int ended() {
    assertThat(process.onExit()).succeedsWithin(END_LIMIT);
    return process.exitValue();
  }

  /** As Ctrl-C ends it; waits until it is gone. */
  @Override
  public void close() {
    process.destroy();
    assertThat(process.onExit()).succeedsWithin(END_LIMIT);
  }

  /** How long an orderly end takes. */
  Duration closed() {
    var begun = Instant.now();
    close();
    return Duration.between(begun, Instant.now());
  }
}
