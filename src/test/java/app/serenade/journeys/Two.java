package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.payments.Coins;
import app.serenade.platform.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan with coins and a creator with an offer, and what they did before a journey begins. */
final class Two {
  private final ApplicationContext program;
  final Person fan;
  final Person creator;

  Two(ApplicationContext program, String server) {
    this.program = program;
    fan = Person.join(program, server, handle("ines"), "Inês Ferreira");
    creator = Person.join(program, server, handle("mei"), "Lin Mei");
    Coins.give(program::getBean, fan.id(), 1_000);
    var offer =
        Map.of(
            "asset",
            Films.ready(program, creator, "introduction", 20),
            "description",
            "I sing your name into a small song.",
            "amount",
            500,
            "promisedSeconds",
            15);
    ok(creator.put("/offer", offer));
  }

  private static String handle(String name) {
    return name + Long.toString(System.nanoTime() % 1_000_000_000, 36);
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer;
  }

  String placed() {
    var brief = Map.of("forWhom", "friend", "addressedAs", "Siobhán", "occasion", "birthday");
    var placed = ok(fan.post("/profiles/" + creator.handle() + "/commissions", brief));
    return placed.json().path("id").asString();
  }

  String requested() {
    var id = placed();
    ok(fan.post("/commissions/" + id + "/payment"));
    return id;
  }

  String accepted() {
    var id = requested();
    ok(creator.post("/commissions/" + id + "/acceptance"));
    return id;
  }

  String delivered() {
    var id = accepted();
    deliver(id);
    return id;
  }

  void deliver(String id) {
    ok(creator.post("/commissions/" + id + "/delivery", Map.of("asset", film())));
  }

  /** One of the creator's that is long enough to be sent. */
  UUID film() {
    return Films.ready(program, creator, "custom", 20);
  }

  static Viewer.Account account(Person person, String name) {
    return new Viewer.Account(person.id(), person.handle(), name);
  }

  /** Moves the clock that decides deadlines, for everybody. */
  void shiftClock(int hours) {
    program
        .getBean(JdbcClient.class)
        .sql("update platform.clock set shift = make_interval(hours => :hours)")
        .param("hours", hours)
        .update();
  }
}
