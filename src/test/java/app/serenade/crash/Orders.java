package app.serenade.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a test tells the program that is to die, and asks of it. */
final class Orders {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String server;
  private final Person guest;

  Orders(String server) {
    this.server = server;
    guest = Person.guest(server);
  }

  /** Whose password all the others have. */
  void firstAccount() {
    var first =
        Map.of(
            "email",
            Stage.FIRST + "@example.org",
            "handle",
            Stage.FIRST,
            "name",
            "The First",
            "password",
            Person.PASSWORD);
    var opened = guest.post("/accounts", first);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
  }

  /** Lets it happen; how many steps it were. */
  int count(Unasked work, Stage stage) {
    arm(work, CrashPoints.NEVER);
    cause(work, stage, () -> steps("/crash/steps") > 0);
    return steps("/crash/steps");
  }

  /** Lets it happen as far as this step. */
  void cutOff(Unasked work, Stage stage, int step) {
    var before = steps("/crash/waiting");
    arm(work, step);
    cause(work, stage, () -> steps("/crash/waiting") > before);
  }

  private void arm(Unasked work, int step) {
    var statement = URLEncoder.encode(work.statement, StandardCharsets.UTF_8);
    order("/crash/arm?statement=" + statement + "&at=" + step);
  }

  private void cause(Unasked work, Stage stage, BooleanSupplier done) {
    order("/crash/hearing?on=" + work.isHeard());
    work.cause(stage, server);
    for (var end = Instant.now().plus(PATIENCE); !done.getAsBoolean(); pause())
      assertThat(Instant.now()).as("%s never happened", work).isBefore(end);
    order("/crash/hearing?on=false");
  }

  private int steps(String path) {
    return Integer.parseInt(order(path).header(CrashFilter.STEPS));
  }

  /** What is not true of the stored data that always must be. */
  String breaches() {
    return order("/crash/books").text();
  }

  /** The program ends once so many wait at their step. */
  void die(int waiting) {
    later(() -> order("/crash/die?waiting=" + waiting));
  }

  private Answer order(String path) {
    return guest.bytes("POST", path, new byte[0]);
  }

  /** Asks without waiting for an answer, which may never come. */
  void later(Runnable asking) {
    Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(asking);
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
