package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  static final Duration LIMIT = Duration.ofSeconds(10);
  @TempDir Path data;

  @Test
  void whatWasConfirmedSurvivesTheDeathOfProgramAndDatabase() throws Exception {
    var first = RunningProgram.start(data);
    write(first, "before any kill");
    first.kill();
    assertThat(first.databaseProcess().isAlive()).as("the database outlived its program").isTrue();

    var second = RunningProgram.start(data);
    write(second, "after the program's death");
    second.killDatabase();
    second.kill();

    try (var third = RunningProgram.start(data)) {
      assertThat(notes(third)).isEqualTo("before any kill, after the program's death");
      assertThat(ask(third, "show fsync")).isEqualTo("on");
    }
  }

  @Test
  void aRoleIsGivenBesideTheRunningProgram() throws Exception {
    try (var program = RunningProgram.start(data)) {
      execute(
          program,
          """
          insert into accounts.account (id, email, handle, name, password)
          values (gen_random_uuid(), 'ada@test.example', 'ada', 'Ada', '-')
          """);
      assertThat(RunningProgram.run(data, "--serenade.role.of=@Ada", "--serenade.role.is=operator"))
          .isZero();
      assertThat(ask(program, "select role from accounts.account")).isEqualTo("operator");
      assertThat(Files.readString(data.resolve("program.log"))).contains("@ada is operator now");
    }
  }

  @Test
  void anOrderlyEndClosesLivePagesAndStopsTheDatabaseLast() throws Exception {
    var program = RunningProgram.start(data);
    var database = program.databaseProcess();
    try (var browser = HttpClient.newHttpClient()) {
      var live = HttpRequest.newBuilder(URI.create(program.at("/live"))).build();
      var stream = browser.send(live, BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(program.closed()).isLessThan(LIMIT);
      assertThat(stream.body()).contains("event:live:open");
    }
    assertThat(database.onExit()).succeedsWithin(LIMIT);
    assertThat(data.resolve("database").resolve("postmaster.pid")).doesNotExist();
    assertThat(Files.readString(data.resolve("program.log"))).doesNotContain("ERROR", "FATAL");
  }

  private static void write(RunningProgram program, String words) throws SQLException {
    execute(program, "create table if not exists note (words text)");
    execute(program, "insert into note values ('%s')".formatted(words.replace("'", "''")));
  }

  private static void execute(RunningProgram program, String sql) throws SQLException {
    try (var connection = program.database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String notes(RunningProgram program) throws SQLException {
    return ask(program, "select string_agg(words, ', ') from note");
  }

  private static String ask(RunningProgram program, String sql) throws SQLException {
    try (var connection = program.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
