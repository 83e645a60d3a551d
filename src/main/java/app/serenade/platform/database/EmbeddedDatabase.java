package app.serenade.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A running PostgreSQL of our own, in a data folder that only this program uses.
 *
 * <p>It writes durably: what was committed survives the death of the program and of the server.
 */
public final class EmbeddedDatabase {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

  private final FolderLock lock;
  private final Cluster cluster;
  private final Server server;

  private EmbeddedDatabase(FolderLock lock, Cluster cluster, Server server) {
    this.lock = lock;
    this.cluster = cluster;
    this.server = server;
  }

  /**
   * Starts the server on this folder; a survivor of an earlier, killed program is stopped first.
   */
  public static EmbeddedDatabase start(Path folder) {
    var data = folder.toAbsolutePath().normalize();
    var lock = FolderLock.take(data);
    try {
      var tools = Tools.unpackInto(data);
      var cluster = Cluster.in(data, tools);
      var server = new Server(cluster, tools);
      server.stopSurvivor();
      startPatiently(cluster, server);
      return new EmbeddedDatabase(lock, cluster, server);
    } catch (RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  /** Children of a killed server may hold its memory for a moment: the start is repeated. */
  private static void startPatiently(Cluster cluster, Server server) {
    var end = Instant.now().plus(START_LIMIT);
    while (true) {
      cluster.configure();
      var trouble = server.start();
      if (trouble.isEmpty()) {
        return;
      }
      if (!server.mayStartLater(trouble) || Instant.now().isAfter(end)) {
        throw new CannotStart(
            "PostgreSQL does not start: %s (see %s)".formatted(trouble, cluster.log()));
      }
      Pause.of(BETWEEN_ATTEMPTS);
    }
  }

  public String url() {
    return url("postgres");
  }

  /** The address of another database of the same server. */
  public String url(String database) {
    return cluster.url(database);
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return cluster.password();
  }

  /** Stops the server after its last write is on disk, and leaves the folder to others. */
  public void stop() {
    server.stop();
    lock.release();
  }

  /** Leaves the server running, as a program does that is killed. */
  void abandon() {
    lock.release();
  }
}
