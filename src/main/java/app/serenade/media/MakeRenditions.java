package app.serenade.media;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives films that play already to workers, one for every two cores: a machine that serves people
 * has no more to spare.
 */
@Component
class MakeRenditions {
  private static final Logger log = LoggerFactory.getLogger(MakeRenditions.class);
  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final MakingStore making;
  private final RenderFilm render;
  private final Semaphore free = new Semaphore(WORKERS);

  MakeRenditions(MakingStore making, RenderFilm render) {
    this.making = making;
    this.render = render;
  }

  /** Until nothing waits and nobody works. */
  void run() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (giveOut(workers); free.availablePermits() < WORKERS; giveOut(workers)) {
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveOut(ExecutorService workers) {
    while (free.tryAcquire()) {
      var next = making.next(RenderFilm.HOLD);
      if (next == null) {
        free.release();
        return;
      }
      var _ = workers.submit(() -> work(next));
    }
  }

  private void work(MakingStore.Next next) {
    try {
      render.of(next);
    } catch (Exception e) {
      log.warn("Work on the renditions of {} broke off", next.asset(), e);
    } finally {
      free.release();
    }
  }
}
