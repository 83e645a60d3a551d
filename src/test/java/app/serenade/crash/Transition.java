package app.serenade.crash;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A transition as a program asks for it: what must be before, who asks, where, with which body. */
enum Transition implements Work {
  PLACE(
      stage -> stage,
      Stage::fan,
      "POST",
      stage -> "/profiles/" + stage.creator().handle() + "/commissions",
      stage -> Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday")),
  PAY(Stage::placed, Stage::fan, "POST", stage -> stage.move("/payment"), stage -> Map.of()),
  ACCEPT(
      Stage::requested,
      Stage::creator,
      "POST",
      stage -> stage.move("/acceptance"),
      stage -> Map.of()),
  REFUSE(
      Stage::requested,
      Stage::creator,
      "POST",
      stage -> stage.move("/refusal"),
      stage -> Map.of("why", "No time")),
  CANCEL_BY_FAN(
      Stage::requested,
      Stage::fan,
      "POST",
      stage -> stage.move("/cancellation"),
      stage -> Map.of("why", "")),
  CANCEL_BY_CREATOR(
      Stage::accepted,
      Stage::creator,
      "POST",
      stage -> stage.move("/cancellation"),
      stage -> Map.of("why", "Ill")),
  SEND(
      Stage::accepted,
      Stage::creator,
      "POST",
      stage -> stage.move("/delivery"),
      stage -> Map.of("asset", stage.film)),
  LOOK_INTO(
      Stage::requested, Stage::operator, "POST", stage -> "/operator/looks", stage -> stage.look()),
  CANCEL_BY_OPERATOR(
      stage -> stage.accepted().lookedInto(),
      Stage::operator,
      "POST",
      stage -> "/operator" + stage.move("/cancellation"),
      stage -> Map.of("why", "Not allowed here")),
  REVERSE(
      stage -> stage.delivered().lookedInto(),
      Stage::operator,
      "POST",
      stage -> "/operator" + stage.move("/reversal"),
      stage -> Map.of("why", "It says another name")),
  REVIEW(
      Stage::delivered,
      Stage::fan,
      "POST",
      stage -> stage.move("/review"),
      stage -> Map.of("stars", 5, "text", "Lovely", "named", false)),
  STOP_ACCEPTING(
      stage -> stage,
      Stage::creator,
      "PUT",
      stage -> "/offer/accepting",
      stage -> Map.of("accepting", false)),
  EXIT(Stage::requested, Stage::creator, "POST", stage -> "/offer/exit", stage -> Map.of()),
  TOP_UP(
      stage -> stage,
      Stage::fan,
      "POST",
      stage -> "/top-ups",
      stage -> Map.of("id", stage.topUp, "coins", 500)),
  SETTLE_TOP_UP(
      Stage::buying,
      Stage::fan,
      "POST",
      stage -> "/sandbox/payments/" + stage.topUp + "/confirmation",
      stage -> Map.of()),
  CHARGE(
      stage -> stage.inEuros().placed(),
      Stage::fan,
      "POST",
      stage -> stage.move("/payment"),
      stage -> Map.of()),
  SETTLE_CHARGE(
      Stage::charged,
      Stage::fan,
      "POST",
      stage -> "/sandbox/payments/" + stage.charge() + "/confirmation",
      stage -> Map.of()),
  REFUND_CHARGE(
      Stage::taken,
      Stage::fan,
      "POST",
      stage -> stage.move("/cancellation"),
      stage -> Map.of("why", "")),
  LEAVE_AS_FAN(
      Stage::accepted, Stage::fan, "POST", stage -> "/account/deletion", stage -> farewell(500)),
  LEAVE_AS_CREATOR(
      Stage::accepted, Stage::creator, "POST", stage -> "/account/deletion", stage -> farewell(0));

  private final UnaryOperator<Stage> before;
  private final Function<Stage, Person> who;
  private final String method;
  private final Function<Stage, String> path;
  private final Function<Stage, Map<String, ?>> body;

  Transition(
      UnaryOperator<Stage> before,
      Function<Stage, Person> who,
      String method,
      Function<Stage, String> path,
      Function<Stage, Map<String, ?>> body) {
    this.before = before;
    this.who = who;
    this.method = method;
    this.path = path;
    this.body = body;
  }

  private static Map<String, ?> farewell(int coins) {
    var lost = Map.of("amount", coins, "unit", "COINS");
    return Map.of("password", Person.PASSWORD, "giveUp", List.of(lost));
  }

  /** Whoever has left is not known any more when they ask again. */
  boolean isFarewell() {
    return this == LEAVE_AS_FAN || this == LEAVE_AS_CREATOR;
  }

  @Override
  public String lane() {
    return isFarewell() ? "leaving" : "";
  }

  /** What goes back to a provider is asked for at once here, and else a while later. */
  @Override
  public void goOn(Stage stage, String server) {
    if (this == REFUND_CHARGE) stage.refundDue();
  }

  @Override
  public void prepare(Stage stage) {
    before.apply(stage);
  }

  /** Asks, with the stage as the key, at this server; dies at this step where it is not 0. */
  Answer ask(Stage stage, String server, int dieAt) {
    var person = who.apply(stage);
    var there = new Person(server, person.id(), person.handle(), person.token());
    var json = JsonMapper.shared().writeValueAsString(body.apply(stage));
    return there.bytes(
        method,
        "/api/v1" + path.apply(stage),
        json.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        "key-" + stage.film,
        CrashFilter.DIE_AT,
        String.valueOf(dieAt));
  }
}
