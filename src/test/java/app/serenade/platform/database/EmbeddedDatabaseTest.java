package app.serenade.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  static final Duration LIMIT = Duration.ofSeconds(10);
  @TempDir Path data;
  final Deque<EmbeddedDatabase> started = new ArrayDeque<>();

  @AfterEach
  void stop() {
    started.forEach(EmbeddedDatabase::stop);
  }

  @Test
  void writesDurably() throws Exception {
    start();
    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show synchronous_commit")).isEqualTo("on");
    assertThat(ask("show full_page_writes")).isEqualTo("on");
    assertThat(ask("show data_checksums")).isEqualTo("on");
  }

  @Test
  void opensOnlyToThisMachineAndItsPassword() throws Exception {
    start();
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("show password_encryption")).isEqualTo("scram-sha-256");
    var file = data.resolve("database.password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () -> DriverManager.getConnection(database().url(), database().user(), "wrong"));
  }

  @Test
  void aRestartKeepsDataAndPort() throws Exception {
    start();
    keepANote();
    var url = database().url();
    database().stop();
    start();
    assertThat(database().url()).isEqualTo(url);
    assertThat(ask("select words from note")).isEqualTo("kept");
  }

  @Test
  void aKilledServerLosesNothingThatWasConfirmed() throws Exception {
    start();
    keepANote();
    kill(postmaster());
    database().stop();
    start();
    assertThat(ask("select words from note")).isEqualTo("kept");
  }

  @Test
  void aServerThatOutlivedItsProgramIsTakenOver() throws Exception {
    start();
    keepANote();
    var survivor = postmaster();
    database().abandon();
    start();
    assertThat(survivor.onExit()).succeedsWithin(LIMIT);
    assertThat(ask("select words from note")).isEqualTo("kept");
  }

  @Test
  void aProcessNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
    start();
    keepANote();
    kill(postmaster());
    database().stop();
    writePid(Long.toString(ProcessHandle.current().pid()));
    start();
    assertThat(ask("select words from note")).isEqualTo("kept");
  }

  @Test
  void twoProgramsNeverShareAFolder() {
    start();
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> EmbeddedDatabase.start(data))
        .withMessageContaining("Another Serenade is running");
  }

  @Test
  void aLostPasswordIsSaidInOneLine() throws Exception {
    start();
    database().stop();
    Files.delete(data.resolve("database.password"));
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> EmbeddedDatabase.start(data))
        .satisfies(trouble -> assertThat(trouble.getMessage()).hasLineCount(1));
  }

  @Test
  void anInterruptedFirstStartIsBegunAgain() throws Exception {
    Files.createDirectories(data.resolve("database.unfinished").resolve("base"));
    start();
    assertThat(ask("select 1")).isEqualTo("1");
  }

  private void start() {
    unpackOnce();
    started.push(EmbeddedDatabase.start(data));
  }

  /** All tests here use the tools that the test run has already unpacked. */
  private void unpackOnce() {
    var tools = Tools.unpackInto(TestDatabase.FOLDER.toAbsolutePath()).folder();
    var link = data.resolve(tools.getFileName());
    try {
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, tools);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedDatabase database() {
    return started.getFirst();
  }

  private void keepANote() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table note as select 'kept' as words");
    }
  }

  private String ask(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database().url(), database().user(), database().password());
  }

  private ProcessHandle postmaster() throws Exception {
    var pid = Files.readAllLines(pidFile()).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private void writePid(String pid) throws Exception {
    var lines = Files.readAllLines(pidFile());
    lines.set(0, pid);
    Files.write(pidFile(), lines);
  }

  private Path pidFile() {
    return data.resolve("database").resolve("postmaster.pid");
  }

  private static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    assertThat(process.onExit()).succeedsWithin(LIMIT);
  }
}
