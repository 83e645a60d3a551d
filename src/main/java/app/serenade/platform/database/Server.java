package app.serenade.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of a cluster, known by its postmaster.pid. */
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final String NO_PROCESS = "2147483646";

  private final Cluster cluster;
  private final Tools tools;

  Server(Cluster cluster, Tools tools) {
    this.cluster = cluster;
    this.tools = tools;
  }

  /** Starts it and waits until it answers; says what went wrong, nothing if it runs. */
  String start() {
    var started =
        Command.run(
            tools.command(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=60",
                "--silent",
                "--pgdata=" + cluster.folder(),
                "--log=" + cluster.log()),
            cluster.log());
    return started ? "" : Command.lastLine(cluster.log());
  }

  /** Whether the trouble passes by itself: a child that is still dying, a port just taken. */
  boolean mayStartLater(String trouble) {
    return trouble.contains("still in use")
        || trouble.contains("lock file")
        || trouble.contains("could not create any TCP/IP sockets");
  }

  /**
   * A server may outlive a program that was killed; it is stopped, so that its settings are ours.
   */
  void stopSurvivor() {
    var process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return;
    }
    if (isPostgres(process.get())) {
      LOG.info("Taking over the database of a program that was killed.");
      stop();
    } else {
      forgetPid();
    }
  }

  void stop() {
    if (!pgCtlStop("fast") && !pgCtlStop("immediate") && isRunning()) {
      LOG.warn("PostgreSQL does not stop; see {}", cluster.log());
    }
  }

  private boolean pgCtlStop(String mode) {
    return !isRunning()
        || Command.run(
            tools.command(
                "pg_ctl",
                "stop",
                "--wait",
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--silent",
                "--mode=" + mode,
                "--pgdata=" + cluster.folder()),
            cluster.log());
  }

  private boolean isRunning() {
    return pid().flatMap(ProcessHandle::of).filter(Server::isPostgres).isPresent();
  }

  /** A dead process that nobody has collected yet has no command any more. */
  private static boolean isPostgres(ProcessHandle process) {
    var command = process.info().command().map(Path::of).map(Path::getFileName);
    return process.isAlive() && command.map(Path::toString).orElse("").startsWith("postgres");
  }

  private Optional<Long> pid() {
    try {
      var lines = Files.readAllLines(pidFile());
      return lines.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(lines.getFirst()));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /**
   * After a restart of the machine the number may belong to another program, and PostgreSQL would
   * refuse to start. Only the number goes: the rest of the file still guards the shared memory.
   */
  private void forgetPid() {
    try {
      var lines = Files.readAllLines(pidFile());
      lines.set(0, NO_PROCESS);
      Files.write(pidFile(), lines);
    } catch (IOException e) {
      throw new CannotStart("%s cannot be written: %s".formatted(pidFile(), e), e);
    }
  }

  private Path pidFile() {
    return cluster.folder().resolve("postmaster.pid");
  }
}
