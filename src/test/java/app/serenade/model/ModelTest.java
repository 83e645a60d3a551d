package app.serenade.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.commissions.Deadlines;
import app.serenade.platform.Invariant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of what people may do, done by the program and by a small model of it: every
 * answer and the books in the end must be the same. Those of a batch are done at the same time.
 *
 * <p>The seed is printed; {@code -Dserenade.model.seed=…} tries it again. A sequence that differs
 * is shortened before it is reported.
 */
class ModelTest {
  private static final int BATCH = 20;
  private static final int FEW = 200;
  private static final int MANY = 20_000;

  private static Node node;
  private static ExecutorService people;

  @BeforeAll
  static void start() {
    node =
        Node.start(
            TestDatabase.properties("model"),
            "--serenade.offers.free-allowed=true",
            "--serenade.offers.price-min=1",
            "--serenade.offers.currencies=USD:1-500",
            "--serenade.rates=USD:92",
            "--serenade.payments.smallest-payout=1",
            "--serenade.commissions.claim-window=0s",
            "--logging.level.app.serenade.commissions=warn");
    people = Executors.newFixedThreadPool(8);
  }

  /** The films of these sequences are rows without files, so one invariant is not asked. */
  @AfterAll
  static void theBooksBalanceAndTheProgramEnds() {
    try (var program = node;
        var threads = people) {
      program.all(Invariant.class).stream()
          .filter(invariant -> !invariant.name().contains("files"))
          .forEach(each -> assertThat(each.breaches()).as(each.name()).isEmpty());
    }
  }

  @Test
  void twoHundredSequencesAreAnsweredAsTheModelSays() {
    tryOut(FEW);
  }

  @Tag("long")
  @Test
  void twentyThousandSequencesAreAnsweredAsTheModelSays() {
    tryOut(MANY);
  }

  private static void tryOut(int sequences) {
    var seed = Long.getLong("serenade.model.seed", System.nanoTime() % 1_000_000_000);
    System.out.printf("ModelTest: %d sequences from seed %d%n", sequences, seed);
    for (var done = 0; done < sequences; done += BATCH, seed++) {
      var batch = Sequences.batch(seed, BATCH).stream().map(s -> new Trial(node, s)).toList();
      run(batch);
      for (var trial : batch) if (!trial.difference().isEmpty()) report(seed, trial);
    }
    System.out.println("ModelTest: " + Trial.HEARD);
    assertThat(Trial.HEARD).containsKeys(WORTH_SEEING.toArray(String[]::new));
  }

  /** What a random sequence must come across for its agreeing to mean something. */
  private static final List<String> WORTH_SEEING =
      List.of(
          "Accept: done accepted",
          "Accept: not now cancelled",
          "Cancel: done cancelled",
          "Pay: closed",
          "Pay: paid requested",
          "Pay: pay at",
          "Pay: too late",
          "Pay: too little",
          "PayOut: on its way",
          "PayOut: too much, there are",
          "Place: blocked",
          "Place: done paid",
          "Provide: refunded",
          "Provide: taken",
          "ProvidePayout: paid",
          "Refuse: done cancelled",
          "Reverse: done",
          "Reverse: not delivered requested",
          "Review: already",
          "Review: posted",
          "Send: not now cancelled",
          "Send: sent delivered",
          "Send: unfit",
          "ToWallet: done");

  private static void run(List<Trial> batch) {
    while (!batch.stream().allMatch(Trial::isOver)) {
      atOnce(batch);
      var hours = batch.stream().mapToInt(Trial::hoursToPass).max().orElse(0);
      if (hours > 0) Deadlines.pass(node, Duration.ofHours(hours));
      batch.forEach(Trial::timePassed);
    }
  }

  private static void atOnce(List<Trial> batch) {
    try {
      var work =
          batch.stream()
              .map(trial -> (Callable<Object>) Executors.callable(trial::untilTimePasses))
              .toList();
      for (var done : people.invokeAll(work)) done.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void report(long seed, Trial failed) {
    var shortest = shortened(failed);
    var lines = new ArrayList<>(shortest.commands().stream().map(Object::toString).toList());
    throw new AssertionError(
        "seed %d: %s%n%s".formatted(seed, shortest.difference(), String.join("\n", lines)));
  }

  /** Leaves out commands, many at first and in the end one by one, as long as it still differs. */
  private static Trial shortened(Trial failed) {
    var best = failed;
    for (var chunk = failed.commands().size() / 2; chunk > 0; chunk = chunk == 1 ? 0 : chunk / 2)
      for (var from = best.commands().size() - chunk; from >= 0; from--) {
        if (from + chunk > best.commands().size()) continue;
        var tried = again(without(best.commands(), from, chunk));
        if (!tried.difference().isEmpty()) best = tried;
      }
    return best;
  }

  private static List<Command> without(List<Command> commands, int from, int count) {
    var rest = new ArrayList<>(commands);
    rest.subList(from, from + count).clear();
    return rest;
  }

  private static Trial again(List<Command> commands) {
    var trial = new Trial(node, commands);
    run(List.of(trial));
    return trial;
  }
}
