package app.serenade.crash;

import app.serenade.journeys.Person;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * What the program does by itself after something happened: in which lane, by which statement it is
 * known, what must be before, and what it follows from.
 */
enum Unasked implements Work {
  TELL_REQUEST("teller", Known.TOLD, Stage::placed, after(Transition.PAY)),
  TELL_DELIVERY("teller", Known.TOLD, Stage::accepted, after(Transition.SEND)),
  TELL_EXPIRY("teller", Known.TOLD, Stage::requested, (stage, server) -> stage.overdue()),
  SWEEP_REQUESTED("sweeper", Known.SWEPT, Stage::requested, (stage, server) -> stage.overdue()),
  SWEEP_ACCEPTED("sweeper", Known.SWEPT, Stage::accepted, (stage, server) -> stage.overdue()),
  SAY_REVIEWED("talk", Known.SAID, Stage::delivered, after(Transition.REVIEW)),
  NOTIFY_REVIEWED("inbox", Known.NOTIFIED, Stage::delivered, after(Transition.REVIEW)),
  LEAVE_AGAIN("leaving", Known.LEFT, Stage::accepted, after(Transition.LEAVE_AS_CREATOR)),
  HEAR_TOP_UP("provider", Known.HEARD, Stage::buying, paying(stage -> stage.topUp.toString())) {
    @Override
    public void goOn(Stage stage, String server) {
      var unused = at(server, stage.fan()).get("/top-ups/" + stage.topUp);
    }
  },
  HEAR_CHARGE("provider", Known.HEARD, Stage::charged, paying(Stage::charge)) {
    @Override
    public void goOn(Stage stage, String server) {
      var unused = at(server, stage.fan()).get("/charges/" + stage.charge());
    }
  },
  HEAR_REFUND("provider", Known.HEARD, Stage::taken, after(Transition.REFUND_CHARGE)) {
    @Override
    public void goOn(Stage stage, String server) {
      stage.refundDue();
    }
  },
  GIVE_BACK("refunds", Known.GIVEN_BACK, Stage::taken, after(Transition.REFUND_CHARGE)) {
    @Override
    public void goOn(Stage stage, String server) {
      stage.refundDue();
    }
  };

  /** The first statement of the work that nothing else makes. */
  private static final class Known {
    static final String SAID = "insert into messages.conversation";
    static final String NOTIFIED = "insert into notifications.notification";
    static final String TOLD = SAID + "|" + NOTIFIED;
    static final String SWEPT = "as lapsed";
    static final String LEFT = "delete from offers.offer";
    static final String HEARD = "insert into payments.event";
    static final String GIVEN_BACK = "update payments.charge set ask_at";
  }

  private final String lane;
  final String statement;
  private final UnaryOperator<Stage> before;
  private final BiConsumer<Stage, String> cause;

  Unasked(
      String lane, String statement, UnaryOperator<Stage> before, BiConsumer<Stage, String> cause) {
    this.lane = lane;
    this.statement = statement;
    this.before = before;
    this.cause = cause;
  }

  private static BiConsumer<Stage, String> after(Transition transition) {
    return (stage, server) -> {
      var unused = transition.ask(stage, server, CrashPoints.NEVER);
    };
  }

  private static BiConsumer<Stage, String> paying(
      java.util.function.Function<Stage, String> payment) {
    return (stage, server) -> {
      var decision = "/sandbox/payments/" + payment.apply(stage) + "/decision";
      var unused = at(server, stage.fan()).submit(decision, Map.of("decision", "pay"));
    };
  }

  static Person at(String server, Person person) {
    return new Person(server, person.id(), person.handle(), person.token());
  }

  @Override
  public void prepare(Stage stage) {
    var unused = before.apply(stage);
  }

  @Override
  public String lane() {
    return lane;
  }

  /** Whether the provider's events are heard meanwhile. */
  boolean isHeard() {
    return lane.equals("provider");
  }

  /** Whether it goes on soon after the program started again, so that a short test can wait. */
  boolean isSoon() {
    return this != GIVE_BACK;
  }

  void cause(Stage stage, String server) {
    cause.accept(stage, server);
  }
}
