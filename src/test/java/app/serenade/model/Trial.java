package app.serenade.model;

import app.serenade.Node;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** One sequence, done by the model and by the program side by side until they differ. */
final class Trial {
  /** How often which answer came, of all trials. */
  static final Map<String, Integer> HEARD = new ConcurrentSkipListMap<>();

  private final List<Command> commands;
  private final Model model = new Model();
  private final Real real;
  private String difference = "";
  private int next;

  Trial(Node node, List<Command> commands) {
    this.commands = commands;
    real = new Real(node);
  }

  boolean isOver() {
    return next == commands.size() || !difference.isEmpty();
  }

  /** Goes on to where time passes or to the end. */
  void untilTimePasses() {
    while (!isOver() && !(commands.get(next) instanceof Command.Pass)) step(commands.get(next++));
    if (next == commands.size() && difference.isEmpty()) compareBooks();
  }

  private void step(Command command) {
    if (!model.knows(command)) return;
    var expected = model.answer(command);
    var answered = answered(command);
    HEARD.merge(kind(command) + ": " + expected.replaceAll("[ #]*\\d+", ""), 1, Integer::sum);
    if (!answered.equals(expected))
      differs("step %d, %s: answered '%s', expected '%s'", next, command, answered, expected);
  }

  private static String kind(Command command) {
    return command.getClass().getSimpleName();
  }

  private String answered(Command command) {
    try {
      return real.answer(command);
    } catch (RuntimeException thrown) {
      return "threw " + thrown;
    }
  }

  /** How long it is to be until the next step; 0 where this one is over. */
  int hoursToPass() {
    if (isOver()) return 0;
    if (commands.get(next) instanceof Command.Pass pass) return pass.hours();
    throw new IllegalStateException("time does not pass at " + next);
  }

  /** The clock of the program was moved, and what became due has ended. */
  void timePassed() {
    if (isOver()) return;
    model.answer(commands.get(next++));
    real.settle();
  }

  private void compareBooks() {
    var expected = model.books();
    var found = real.books();
    if (!found.equals(expected)) differs("in the end%n  %s%nexpected%n  %s", found, expected);
  }

  private void differs(String how, Object... what) {
    difference = how.formatted(what);
  }

  /** What the program did that the model did not; empty where they agree. */
  String difference() {
    return difference;
  }

  List<Command> commands() {
    return commands;
  }
}
