package app.serenade.commissions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several ask at the same instant. */
public final class Together {
  private Together() {}

  /** The answers, in the order of the askers; all begin when the last one is ready. */
  public static <T> List<T> ask(int askers, IntFunction<T> question) {
    var barrier = new CyclicBarrier(askers);
    try (var threads = Executors.newFixedThreadPool(askers)) {
      var waiting = new ArrayList<Future<T>>();
      for (var n = 0; n < askers; n++) {
        var asker = n;
        waiting.add(threads.submit(() -> atOnce(barrier, () -> question.apply(asker))));
      }
      var answers = new ArrayList<T>();
      for (var answer : waiting) answers.add(answer.get());
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T atOnce(CyclicBarrier barrier, java.util.function.Supplier<T> question)
      throws InterruptedException, BrokenBarrierException {
    barrier.await();
    return question.get();
  }
}
