package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once: one winner, and books that balance. */
class WalletRacesTest extends WalletFixture {
  static final int THREADS = 32;
  static final int MOVES_EACH = 40;

  @Test
  void fiftyHoldsAtOnceTakeNoMoreThanThereIs() throws Exception {
    var fan = fan(1_000);
    var answers = together(50, n -> hold(Ids.next(), fan, 100));
    assertThat(answers.stream().filter(Held.Done.class::isInstance)).hasSize(10);
    assertThat(answers.stream().filter(Held.TooLittle.class::isInstance)).hasSize(40);
    assertThat(coins(fan)).isZero();
  }

  @RepeatedTest(10)
  void oneCommissionIsHeldOnceHoweverManyAsk() throws Exception {
    var fan = fan(500);
    var commission = Ids.next();
    var answers = together(8, n -> hold(commission, fan, 500));
    assertThat(answers.stream().filter(Held.Done.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(Held.AlreadyHeld.class::isInstance)).hasSize(7);
  }

  @Test
  void oneTopUpArrivesOnceHoweverManyTellIt() throws Exception {
    var fan = fan(0);
    var ref = Ids.next();
    assertThat(together(THREADS, n -> attempt(() -> topUp(ref, fan, 70)))).containsOnly(true);
    assertThat(coins(fan)).isEqualTo(70);
  }

  @RepeatedTest(10)
  void releaseAndRefundAtTheSameInstantHaveOneWinner() throws Exception {
    var fan = fan(500);
    var creator = Ids.next();
    var commission = Ids.next();
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    var won =
        together(
            2,
            n ->
                attempt(
                    n == 0
                        ? () -> release(commission, creator, 400, 100)
                        : () -> refund(commission)));
    assertThat(won).containsExactlyInAnyOrder(true, false);
    assertThat(coins(fan) == 500).isNotEqualTo(balance("income", creator) == 400);
  }

  @Test
  void manyRefundedTogetherInAnyOrderNeverBlockEachOther() throws Exception {
    var fans = Stream.generate(() -> fan(100)).limit(8).toList();
    var commissions = new ArrayList<UUID>();
    for (var fan : fans)
      for (var n = 0; n < 10; n++) {
        commissions.add(Ids.next());
        assertThat(hold(commissions.getLast(), fan, 10)).isEqualTo(new Held.Done());
      }
    var won =
        together(
            8, n -> attempt(() -> inTransaction(() -> WALLET.refund(shuffled(commissions, n)))));
    assertThat(won).containsOnly(true);
    assertThat(fans).allMatch(fan -> coins(fan) == 100);
  }

  @Test
  void randomMovesOfManyLeaveTheBooksBalanced() throws Exception {
    var seed = System.nanoTime();
    var people = Stream.generate(() -> fan(1_000)).limit(6).toList();
    var commissions = Stream.generate(Ids::next).limit(60).toList();
    var before = total(people, commissions);
    var toppedUp =
        together(THREADS, n -> new Mover(new Random(seed + n), people, commissions).moves());
    var added = toppedUp.stream().mapToLong(Long::longValue).sum();
    assertThat(total(people, commissions)).as("seed %d", seed).isEqualTo(before + added);
  }

  /** Everything that is in wallets, held, earned or paid as a fee. */
  private static long total(List<UUID> people, List<UUID> commissions) {
    return SQL.sql(
            """
            select coalesce(sum(amount), 0) from wallet.entry
            where kind <> 'provider' and owner in (:people, :commissions)
            """)
        .param("people", people)
        .param("commissions", commissions)
        .query(Long.class)
        .single();
  }

  private record Mover(Random random, List<UUID> people, List<UUID> commissions) {
    /** How many coins it topped up. */
    long moves() {
      return IntStream.range(0, MOVES_EACH).mapToLong(n -> move()).sum();
    }

    private long move() {
      var commission = commissions.get(random.nextInt(commissions.size()));
      var person = people.get(random.nextInt(people.size()));
      return switch (random.nextInt(6)) {
        case 0 -> attempt(() -> topUp(Ids.next(), person, 10)) ? 10 : 0;
        case 1, 2, 3 -> nothing(() -> any(hold(commission, person, 30)));
        case 4 -> nothing(() -> release(commission, person, 24, 6));
        default -> nothing(() -> refund(commission));
      };
    }

    private static void any(Held answer) {
      assertThat(answer).isNotNull();
    }

    private static long nothing(Runnable move) {
      var _ = attempt(move);
      return 0;
    }
  }

  /** Whether it was not refused as a contradiction; anything else that is thrown fails the test. */
  private static boolean attempt(Runnable move) {
    try {
      move.run();
      return true;
    } catch (IllegalStateException contradiction) {
      return false;
    }
  }

  private static List<UUID> shuffled(List<UUID> commissions, int seed) {
    var copy = new ArrayList<>(commissions);
    java.util.Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private interface Step<T> {
    T by(int number) throws Exception;
  }

  private static <T> List<T> together(int threads, Step<T> step) throws Exception {
    var start = new CountDownLatch(1);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<T>>();
      for (var n = 0; n < threads; n++) {
        var number = n;
        Callable<T> task =
            () -> {
              start.await();
              return step.by(number);
            };
        running.add(executor.submit(task));
      }
      start.countDown();
      var answers = new ArrayList<T>();
      for (var future : running) answers.add(future.get());
      return answers;
    }
  }
}
