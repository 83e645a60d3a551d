package app.serenade.media.rendering;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives films that play already to workers, on every node one for every two cores: a machine that
 * serves people has no more to spare.
 */
@Component
public class MakeRenditions implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(MakeRenditions.class);
  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** What is to be tried again, or was left by a node that died, is found within this time. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private static final Duration STOPPING_LIMIT = Duration.ofSeconds(5);

  private final MakingStore making;
  private final RenderFilm render;
  private final Semaphore free = new Semaphore(WORKERS);
  private final Semaphore woken = new Semaphore(0);
  private final Set<Thread> working = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread giver;

  MakeRenditions(MakingStore making, RenderFilm render) {
    this.making = making;
    this.render = render;
  }

  /** A film plays now; called once that is written. */
  public void wake() {
    woken.release();
  }

  private void giveOut() {
    while (giver == Thread.currentThread()) {
      try {
        free.acquire();
        if (!giveOne()) {
          free.release();
          var unused = woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
          woken.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private boolean giveOne() {
    try {
      var next = making.next(RenderFilm.HOLD);
      if (next != null) Thread.ofVirtual().name("renditions").start(() -> work(next));
      return next != null;
    } catch (RuntimeException away) {
      if (giver == Thread.currentThread())
        log.warn("Work on renditions waits for the database: {}", away.toString());
      return false;
    }
  }

  private void work(MakingStore.Next next) {
    working.add(Thread.currentThread());
    try {
      render.of(next);
    } catch (Exception e) {
      log.warn("Work on the renditions of {} broke off", next.asset(), e);
    } finally {
      working.remove(Thread.currentThread());
      free.release();
    }
  }

  @Override
  public void start() {
    giver = Thread.ofPlatform().name("give-out-films").daemon().unstarted(this::giveOut);
    giver.start();
  }

  /** What is being made is given back: it is made by another node, or after the next start. */
  @Override
  public void stop() {
    var stopping = giver;
    giver = null;
    if (stopping == null) return;
    stopping.interrupt();
    working.forEach(Thread::interrupt);
    try {
      stopping.join(STOPPING_LIMIT);
      for (var worker : working) worker.join(STOPPING_LIMIT);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return giver != null;
  }
}
