package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.RunningProgram;
import app.serenade.media.Footage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The path with the power cut between its steps: program and database die by SIGKILL, start again,
 * and nothing that was confirmed is lost.
 */
class KilledPathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROMISED = "--serenade.offers.promised-seconds=1";
  private static final Map<String, String> BRIEF =
      Map.of("forWhom", "friend", "addressedAs", "Siobhán", "occasion", "birthday");

  @TempDir Path data;
  private RunningProgram program;
  private Person fan;
  private Person creator;

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void killingProgramAndDatabaseDuringThePathLosesNothing() {
    program = RunningProgram.start(data, PROMISED);
    creator = joined("mei", "Lin Mei");
    fan = joined("ines", "Ines Ferreira");
    var introduction = Uploads.film(creator, "introduction", Footage.mp4(2));
    assertThat(creator.put("/offer", offer(introduction)).status()).isEqualTo(200);
    var commission = fan.post("/profiles/mei/commissions", BRIEF).json().path("id").asString();
    topUp(500);
    assertThat(fan.post("/commissions/" + commission + "/payment").status()).isEqualTo(200);
    killBoth();

    assertThat(fan.get("/profiles/mei/offer").json().path("state").asString())
        .isEqualTo("accepting");
    assertThat(stateFor(fan, commission)).isEqualTo("requested");
    assertThat(coins()).isZero();
    assertThat(fan.post("/commissions/" + commission + "/payment").status()).isEqualTo(200);
    assertThat(creator.post("/commissions/" + commission + "/acceptance").status()).isEqualTo(200);
    var video = Uploads.sent(creator, "custom", Footage.mp4(2));
    killBoth();

    assertThat(stateFor(creator, commission)).isEqualTo("accepted");
    assertThat(Uploads.playing(creator, video)).isEqualTo(video);
    var sent = creator.post("/commissions/" + commission + "/delivery", Map.of("asset", video));
    assertThat(sent.json().path("state").asString()).isEqualTo("delivered");
    killProgram();

    assertThat(stateFor(fan, commission)).isEqualTo("delivered");
    assertThat(fan.bytes("GET", "/media/" + video + "/video.mp4", new byte[0]).status())
        .isEqualTo(200);
    awaitMessages("requested", "accepted", "delivered");
    assertThat(coins()).isZero();
  }

  private Person joined(String handle, String name) {
    var guest = Person.guest(program.at(""));
    var email = handle + "@example.org";
    var password = Person.PASSWORD;
    var account =
        guest.post(
            "/accounts",
            Map.of("email", email, "handle", handle, "name", name, "password", password));
    var session = guest.post("/sessions", Map.of("email", email, "password", password)).json();
    var id = UUID.fromString(account.json().path("id").asString());
    return new Person(program.at(""), id, handle, session.path("token").asString());
  }

  private static Map<String, Object> offer(UUID introduction) {
    return Map.of(
        "asset", introduction, "description", "A small song.", "amount", 500, "promisedSeconds", 1);
  }

  private void topUp(long coins) {
    var asked = fan.post("/top-ups", Map.of("coins", coins)).json().path("id").asString();
    assertThat(fan.post("/sandbox/payments/" + asked + "/confirmation").status()).isEqualTo(200);
    assertThat(coins()).isEqualTo(coins);
  }

  private long coins() {
    return fan.get("/wallet").json().path("balance").path("amount").asLong();
  }

  private static String stateFor(Person person, String commission) {
    return person.get("/commissions/" + commission).json().path("state").asString();
  }

  /**
   * Each change is told in the conversation once, whatever died between the change and its telling.
   */
  private void awaitMessages(String... changes) {
    for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); pause())
      if (told().equals(List.of(changes))) return;
    assertThat(told()).containsExactly(changes);
  }

  private List<String> told() {
    return fan.get("/conversations/mei/messages")
        .json()
        .path("messages")
        .valueStream()
        .filter(message -> message.path("kind").asString().equals("prompt"))
        .map(message -> message.path("change").asString())
        .toList();
  }

  private void killProgram() {
    program.kill();
    startAgain();
  }

  private void killBoth() {
    program.killDatabase();
    program.kill();
    startAgain();
  }

  private void startAgain() {
    program = RunningProgram.start(data, PROMISED);
    fan = new Person(program.at(""), fan.id(), fan.handle(), fan.token());
    creator = new Person(program.at(""), creator.id(), creator.handle(), creator.token());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
