import app.serenade.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/** A place to measure in: a folder that goes again, with a database that the program has given its tables. */
final class Bench implements AutoCloseable {
  final Path folder;
  EmbeddedDatabase database;

  private Bench(Path folder, EmbeddedDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  static Bench open() throws Exception {
    var folder = Files.createTempDirectory("serenade-bench-");
    var bench = new Bench(folder, EmbeddedDatabase.start(folder.resolve("database-apart")));
    bench.sql("alter system set track_commit_timestamp = on");
    bench.database.stop();
    bench.database = EmbeddedDatabase.start(folder.resolve("database-apart"));
    bench.start().close();
    return bench;
  }

  Program start(String... arguments) throws Exception {
    return Program.start(folder, database, arguments);
  }

  /** Asks the program whether books, holds and deadlines agree. */
  boolean verified() throws Exception {
    return Program.run(folder, database, "--serenade.verify=true", "--server.port=0") == 0;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  void sql(String text) throws SQLException {
    try (var connection = connect(); var statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  double number(String text) throws SQLException {
    try (var connection = connect(); var statement = connection.createStatement(); var row = statement.executeQuery(text)) {
      if (!row.next()) throw new IllegalStateException("no row: " + text);
      return row.getDouble(1);
    }
  }

  @Override
  public void close() throws Exception {
    database.stop();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) remove(file);
    }
  }

  private static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
