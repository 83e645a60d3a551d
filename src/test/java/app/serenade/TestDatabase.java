package app.serenade;

import app.serenade.platform.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for each JVM of the test run, with an empty database for each who asks. */
public final class TestDatabase {
  public static final Path FOLDER =
      Path.of("target", "test-data", System.getProperty("serenade.fork", "1"));
  private static final Queue<Runnable> PROGRAMS = new ConcurrentLinkedQueue<>();
  private static final EmbeddedDatabase SERVER = start();

  private TestDatabase() {}

  private static EmbeddedDatabase start() {
    var server = EmbeddedDatabase.start(FOLDER);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    return server;
  }

  private static void stop(EmbeddedDatabase server) {
    PROGRAMS.forEach(Runnable::run);
    server.stop();
  }

  /** Ends a program when all tests of this JVM have run, before the database under it. */
  public static void endFirst(Runnable ending) {
    PROGRAMS.add(ending);
  }

  /** Spring's properties for a fresh, empty database of this name. */
  public static Map<String, Object> properties(String name) {
    recreate(name);
    return Map.of(
        "spring.datasource.url", SERVER.url(name),
        "spring.datasource.username", SERVER.user(),
        "spring.datasource.password", SERVER.password());
  }

  static DriverManagerDataSource dataSource(String name) {
    recreate(name);
    return new DriverManagerDataSource(SERVER.url(name), SERVER.user(), SERVER.password());
  }

  private static void recreate(String name) {
    try (var connection =
            DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(name));
      statement.execute("create database %s strategy file_copy".formatted(name));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
