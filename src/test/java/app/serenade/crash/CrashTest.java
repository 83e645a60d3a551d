package app.serenade.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.RunningProgram;
import app.serenade.TestDatabase;
import app.serenade.journeys.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program dies at a step of a transition, or of what it does by itself afterwards: before any
 * statement, before or after the commit, before the answer. It starts again, the client asks again
 * with the same key and gets the answer it would have got, and all has happened once. One death
 * cuts off many at once, each at a step of its own.
 */
class CrashTest {
  private static final int AT_ONCE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data = TestDatabase.FOLDER.resolve("crash");
  private Map<String, Object> database;
  private JdbcClient sql;
  private RunningProgram program;
  private Orders orders;

  /** What a piece of work comes to when nobody dies. */
  private record Expected(int steps, int status, String state, String standing) {}

  private record Cut(Work work, int step) {}

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
    startProgram();
    orders.firstAccount();
  }

  private void startProgram() {
    var arguments = new ArrayList<>(List.of("--spring.datasource.hikari.maximum-pool-size=28"));
    arguments.add("--serenade.sign-in.tries-each-address=100000");
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    program = RunningProgram.start(data, CrashingProgram.class, arguments.toArray(String[]::new));
    orders = new Orders(program.at(""));
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void twelveTransitionsAndWhatFollowsThemAreCutOffAndHappenOnceAllTheSame() {
    var expected = withoutDeath(work -> !(work instanceof Unasked unasked) || unasked.isSoon());
    dieAndGoOn(next(shuffled(expected)), expected);
    assertThat(orders.breaches()).isEmpty();
  }

  @Tag("long")
  @Test
  void everyTransitionAndAllThatFollowsIsCutOffAtEveryStepAndHappensOnceAllTheSame() {
    var expected = withoutDeath(work -> true);
    for (var cuts = shuffled(expected); !cuts.isEmpty(); ) dieAndGoOn(next(cuts), expected);
    assertThat(orders.breaches()).isEmpty();
  }

  @Test
  void whatBecameOverdueWhileTheServerWasDownEndsWhenItStarts() {
    var asked = new Stage(sql, program.at("")).requested();
    var promised = new Stage(sql, program.at("")).accepted();
    program.kill();
    timePassed(48);
    startProgram();
    awaitStanding(asked, "cancelled after 2, money refunded; coins 500");
    assertThat(promised.standing()).contains("accepted after 2, money held; coins 0");
    program.kill();
    timePassed(120);
    startProgram();
    awaitStanding(promised, "cancelled after 3, money refunded; coins 500");
  }

  private void timePassed(int hours) {
    sql.sql("update platform.clock set shift = shift + make_interval(hours => :hours)")
        .param("hours", hours)
        .update();
  }

  private static void awaitStanding(Stage stage, String standing) {
    awaitStanding(stage, standing, () -> {});
  }

  private static void awaitStanding(Stage stage, String standing, Runnable goOn) {
    for (var end = Instant.now().plus(PATIENCE);
        Instant.now().isBefore(end) && !stage.standing().contains(standing);
        Orders.pause()) goOn.run();
    assertThat(stage.standing()).contains(standing);
  }

  private Map<Work, Expected> withoutDeath(java.util.function.Predicate<Work> wanted) {
    var expected = new LinkedHashMap<Work, Expected>();
    Stream.of(Unasked.values(), Transition.values())
        .<Work>flatMap(Stream::of)
        .filter(wanted)
        .forEach(work -> expected.put(work, withoutDeath(work, stage(work))));
    return expected;
  }

  private Stage stage(Work work) {
    var stage = new Stage(sql, program.at(""));
    work.prepare(stage);
    return stage;
  }

  private Expected withoutDeath(Work work, Stage stage) {
    return switch (work) {
      case Transition transition -> {
        var answer = transition.ask(stage, program.at(""), CrashPoints.NEVER);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        var steps = Integer.parseInt(answer.header(CrashFilter.STEPS));
        yield new Expected(steps, answer.status(), state(answer), settled(work, stage));
      }
      case Unasked unasked -> {
        var unused = settled(work, stage);
        var steps = orders.count(unasked, stage);
        yield new Expected(steps, 0, "", settled(work, stage));
      }
    };
  }

  private static String state(Answer answer) {
    return answer.json().path("state").asString();
  }

  /** How it stands when everybody was told, the provider too. */
  private String settled(Work work, Stage stage) {
    for (; unheard() > 0; Orders.pause()) work.goOn(stage, program.at(""));
    return stage.standing();
  }

  private long unheard() {
    return sql.sql(
            """
            select (select count(*) from public.event_publication)
                   + (select count(*) from commissions.untold)
                   + (select count(*) from wallet.clearing)
            """)
        .query(Long.class)
        .single();
  }

  private static List<Cut> shuffled(Map<Work, Expected> expected) {
    var cuts = new ArrayList<Cut>();
    expected.forEach(
        (work, each) -> {
          for (var step = 1; step <= each.steps(); step++) cuts.add(new Cut(work, step));
        });
    var seed = Long.getLong("serenade.crash.seed", System.nanoTime() % 1_000_000);
    System.out.printf("CrashTest: %d steps, seed %d%n", cuts.size(), seed);
    Collections.shuffle(cuts, new Random(seed));
    return cuts;
  }

  /** Takes those of the next death away: some that are asked for, and one of each lane. */
  private static List<Cut> next(List<Cut> cuts) {
    var lanes = new HashSet<String>();
    var next = new ArrayList<Cut>();
    for (var cut : cuts) {
      var asked = next.stream().filter(each -> each.work() instanceof Transition).count();
      var room = cut.work() instanceof Unasked || asked < AT_ONCE;
      if (room && (cut.work().lane().isEmpty() || lanes.add(cut.work().lane()))) next.add(cut);
    }
    cuts.removeAll(next);
    return next;
  }

  private void dieAndGoOn(List<Cut> cuts, Map<Work, Expected> expected) {
    var stages = new LinkedHashMap<Cut, Stage>();
    for (var cut : cuts) stages.put(cut, stage(cut.work()));
    while (unheard() > 0) Orders.pause();
    inOrder(cuts).forEach(cut -> sendIntoDeath(cut, stages.get(cut)));
    orders.die(cuts.size());
    assertThat(program.ended())
        .as("pieces that waited at their step of %s", cuts)
        .isEqualTo(cuts.size());
    startProgram();
    stages.forEach((cut, stage) -> goOn(cut, stage, expected.get(cut.work())));
  }

  /** First what the program does by itself, in the order in which it keeps out of its own way. */
  private static Stream<Cut> inOrder(List<Cut> cuts) {
    return Stream.concat(
        Stream.of(Unasked.values())
            .flatMap(unasked -> cuts.stream().filter(cut -> cut.work().equals(unasked))),
        cuts.stream().filter(cut -> cut.work() instanceof Transition));
  }

  private void sendIntoDeath(Cut cut, Stage stage) {
    switch (cut.work()) {
      case Unasked unasked -> orders.cutOff(unasked, stage, cut.step());
      case Transition transition ->
          orders.later(() -> transition.ask(stage, program.at(""), cut.step()));
    }
  }

  private void goOn(Cut cut, Stage stage, Expected expected) {
    if (cut.work() instanceof Transition transition) askAgain(cut, transition, stage, expected);
    Runnable goOn = () -> cut.work().goOn(stage, program.at(""));
    awaitStanding(stage, expected.standing(), goOn);
  }

  private void askAgain(Cut cut, Transition transition, Stage stage, Expected expected) {
    var answer = transition.ask(stage, program.at(""), CrashPoints.NEVER);
    if (transition.isFarewell() && answer.status() == 401) return;
    assertThat(answer.status()).as("%s: %s", cut, answer.text()).isEqualTo(expected.status());
    assertThat(state(answer)).as(cut.toString()).isEqualTo(expected.state());
    if (transition.isFarewell()) return;
    var again = transition.ask(stage, program.at(""), CrashPoints.NEVER);
    assertThat(again.text()).as(cut.toString()).isEqualTo(answer.text());
  }
}
