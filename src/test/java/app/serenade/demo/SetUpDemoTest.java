package app.serenade.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class SetUpDemoTest {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final String[] SMALL = {
    "--serenade.demo=true",
    "--serenade.demo-films.ordinary=1s",
    "--serenade.demo-films.custom=2s",
    "--serenade.demo-films.promised=1",
    "--serenade.demo-films.width=180",
    "--serenade.offers.promised-seconds=1"
  };
  @TempDir Path data;

  @Test
  void theHouseIsFullOnceAndASecondStartAddsNothing() throws Exception {
    String first;
    try (var program = RunningProgram.start(data, SMALL)) {
      awaitComplete(1);
      first = counts(program);
      assertThat(first)
          .isEqualTo(
              "10 accounts, 13 videos, 6 offers, 16 commissions, 6 reviews, 14 follows, 15 comments");
      assertThat(states(program))
          .isEqualTo(
              "accepted, awaiting_payment, cancelled_by_creator, cancelled_by_fan, delivered,"
                  + " not_accepted_in_time, not_sent_in_time, refused, requested");
      assertThat(ask(program, "select shift::text from platform.clock")).isEqualTo("00:00:00");
    }
    try (var again = RunningProgram.start(data, SMALL)) {
      awaitComplete(2);
      assertThat(counts(again)).isEqualTo(first);
    }
    assertThat(verdict()).contains(" 0 breaches");
  }

  private void awaitComplete(int times) throws Exception {
    for (var end = Instant.now().plus(LIMIT); Instant.now().isBefore(end); Thread.sleep(200)) {
      var said = Files.readString(log());
      if (said.split("The demo is complete", -1).length > times) return;
      assertThat(said).doesNotContain("The demo is not complete");
    }
    throw new AssertionError(Files.readString(log()));
  }

  private String verdict() throws Exception {
    var checked = RunningProgram.run(data, "--serenade.verify=true");
    assertThat(checked).isZero();
    return Files.readString(log());
  }

  private Path log() {
    return data.resolve("program.log");
  }

  private static String counts(RunningProgram program) throws SQLException {
    return ask(
        program,
        """
        select (select count(*) from accounts.account) || ' accounts, '
            || (select count(*) from videos.video) || ' videos, '
            || (select count(*) from offers.offer) || ' offers, '
            || (select count(*) from commissions.commission) || ' commissions, '
            || (select count(*) from reviews.review) || ' reviews, '
            || (select count(*) from profiles.following) || ' follows, '
            || (select count(*) from videos.comment) || ' comments'
        """);
  }

  private static String states(RunningProgram program) throws SQLException {
    return ask(
        program,
        """
        select string_agg(distinct coalesce(reason, state), ', ' order by coalesce(reason, state))
          from commissions.commission
        """);
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
