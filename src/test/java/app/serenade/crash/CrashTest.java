package app.serenade.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.RunningProgram;
import app.serenade.TestDatabase;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program dies at a step of a transition: before any statement, before or after the commit,
 * before the answer. It starts again, the client asks again with the same key and gets the answer
 * it would have got, and all has happened once. One death cuts off a dozen requests, each at a step
 * of its own.
 */
class CrashTest {
  private static final int AT_ONCE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data = TestDatabase.FOLDER.resolve("crash");
  private Map<String, Object> database;
  private JdbcClient sql;
  private RunningProgram program;

  /** What a transition comes to when nobody dies. */
  private record Expected(int steps, int status, String state, String standing) {}

  private record Cut(Transition transition, int step) {}

  @BeforeEach
  void start() throws IOException {
    Files.deleteIfExists(data.resolve("program.log"));
    database = TestDatabase.properties("crash");
    var source =
        new DriverManagerDataSource(
            database.get("spring.datasource.url").toString(),
            database.get("spring.datasource.username").toString(),
            database.get("spring.datasource.password").toString());
    sql = JdbcClient.create(source);
    program = started();
  }

  private RunningProgram started() {
    var arguments = new ArrayList<>(List.of("--spring.datasource.hikari.maximum-pool-size=18"));
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return RunningProgram.start(data, CrashingProgram.class, arguments.toArray(String[]::new));
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void twelveTransitionsAreCutOffAndHappenOnceAllTheSame() {
    var expected = withoutDeath();
    dieAndAskAgain(shuffled(expected).subList(0, AT_ONCE), expected);
  }

  @Tag("long")
  @Test
  void everyTransitionIsCutOffAtEveryStepAndHappensOnceAllTheSame() {
    var expected = withoutDeath();
    var cuts = shuffled(expected);
    for (var from = 0; from < cuts.size(); from += AT_ONCE)
      dieAndAskAgain(cuts.subList(from, Math.min(from + AT_ONCE, cuts.size())), expected);
  }

  @Test
  void whatBecameOverdueWhileTheServerWasDownEndsWhenItStarts() {
    var asked = new Stage(sql, program.at("")).requested();
    var promised = new Stage(sql, program.at("")).accepted();
    program.kill();
    timePassed(48);
    program = started();
    awaitStanding(asked, "cancelled after 2, money refunded; coins 500");
    assertThat(promised.standing()).contains("accepted after 2, money held; coins 0");
    program.kill();
    timePassed(120);
    program = started();
    awaitStanding(promised, "cancelled after 3, money refunded; coins 500");
  }

  private void timePassed(int hours) {
    sql.sql("update platform.clock set shift = shift + make_interval(hours => :hours)")
        .param("hours", hours)
        .update();
  }

  private static void awaitStanding(Stage stage, String standing) {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && !stage.standing().contains(standing)) pause();
    assertThat(stage.standing()).contains(standing);
  }

  private Map<Transition, Expected> withoutDeath() {
    var expected = new EnumMap<Transition, Expected>(Transition.class);
    for (var transition : Transition.values()) {
      var stage = stage(transition);
      var answer = transition.ask(stage, program.at(""), CrashPoints.NEVER);
      var steps = Integer.parseInt(answer.header(CrashFilter.STEPS));
      assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
      var standing = settled(stage);
      expected.put(transition, new Expected(steps, answer.status(), state(answer), standing));
    }
    return expected;
  }

  private Stage stage(Transition transition) {
    var stage = new Stage(sql, program.at(""));
    transition.prepare(stage);
    return stage;
  }

  private static String state(Answer answer) {
    return answer.json().path("state").asString();
  }

  /** How it stands when everybody was told. */
  private String settled(Stage stage) {
    while (unheard() > 0) pause();
    return stage.standing();
  }

  private long unheard() {
    return sql.sql(
            """
            select (select count(*) from public.event_publication)
                   + (select count(*) from commissions.untold)
            """)
        .query(Long.class)
        .single();
  }

  private static List<Cut> shuffled(Map<Transition, Expected> expected) {
    var cuts = new ArrayList<Cut>();
    expected.forEach(
        (transition, each) -> {
          for (var step = 1; step <= each.steps(); step++) cuts.add(new Cut(transition, step));
        });
    var seed = Long.getLong("serenade.crash.seed", System.nanoTime() % 1_000_000);
    System.out.printf("CrashTest: %d steps, seed %d%n", cuts.size(), seed);
    Collections.shuffle(cuts, new Random(seed));
    return cuts;
  }

  private void dieAndAskAgain(List<Cut> cuts, Map<Transition, Expected> expected) {
    var stages = cuts.stream().map(cut -> stage(cut.transition())).toList();
    for (var n = 0; n < cuts.size(); n++) sendIntoDeath(cuts.get(n), stages.get(n));
    assertThat(died(cuts.size())).as("requests that waited at their step").isEqualTo(cuts.size());
    program = started();
    for (var n = 0; n < cuts.size(); n++)
      askAgain(cuts.get(n), stages.get(n), expected.get(cuts.get(n).transition()));
  }

  private void sendIntoDeath(Cut cut, Stage stage) {
    var server = program.at("");
    Thread.ofVirtual()
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> cut.transition().ask(stage, server, cut.step()));
  }

  private int died(int waiting) {
    var server = Person.guest(program.at(""));
    Thread.ofVirtual()
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> server.bytes("POST", "/crash/die?waiting=" + waiting, new byte[0]));
    return program.ended();
  }

  private void askAgain(Cut cut, Stage stage, Expected expected) {
    var answer = cut.transition().ask(stage, program.at(""), CrashPoints.NEVER);
    assertThat(answer.status()).as("%s: %s", cut, answer.text()).isEqualTo(expected.status());
    assertThat(state(answer)).as(cut.toString()).isEqualTo(expected.state());
    var again = cut.transition().ask(stage, program.at(""), CrashPoints.NEVER);
    assertThat(again.text()).as(cut.toString()).isEqualTo(answer.text());
    awaitStanding(stage, expected.standing());
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
