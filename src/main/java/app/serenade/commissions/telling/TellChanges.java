package app.serenade.commissions.telling;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsChanged;
import app.serenade.commissions.telling.UntoldStore.Row;
import app.serenade.platform.live.Live;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the other modules and the open pages what changed: one thread a node takes all that came
 * together and publishes {@link CommissionsChanged} in a transaction with the listeners' writes.
 * The busier it gets, the more are told at once; the thread holds one connection and keeps no
 * request waiting.
 */
@Component
class TellChanges implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TellChanges.class);
  private static final int TOGETHER = 100;

  /** What another node left undone is found within this time. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** What comes within this time of the first is told with it: nobody sees so short a wait. */
  private static final Duration GATHERING = Duration.ofMillis(50);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofMinutes(10);
  private static final Duration STOPPING_LIMIT = Duration.ofSeconds(5);

  /** One order for all nodes, so that two never wait for each other. */
  private static final Comparator<CommissionChanged> BY_PARTIES =
      Comparator.comparing(CommissionChanged::fan)
          .thenComparing(CommissionChanged::creator)
          .thenComparing(CommissionChanged::transition);

  private final UntoldStore untold;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final TransactionTemplate transaction;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable Thread teller;

  TellChanges(
      UntoldStore untold,
      ApplicationEventPublisher events,
      Live live,
      TransactionTemplate transaction) {
    this.untold = untold;
    this.events = events;
    this.live = live;
    this.transaction = transaction;
  }

  void wake() {
    woken.release();
  }

  private void tellAll() {
    while (teller == Thread.currentThread()) {
      try {
        if (tellSome() < TOGETHER) rest();
      } catch (RuntimeException failure) {
        if (teller != Thread.currentThread()) return;
        LOG.warn("telling of changes waits for the database: {}", failure.toString());
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) Thread.sleep(GATHERING);
      woken.drainPermits();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private int tellSome() {
    try {
      return inTransaction(() -> tell(untold.take(TOGETHER)));
    } catch (RuntimeException failure) {
      var found = inTransaction(() -> untold.look(TOGETHER));
      LOG.warn("{} changes are told one by one", found.size(), failure);
      found.forEach(this::tellAlone);
      return found.size();
    }
  }

  private void tellAlone(Row one) {
    try {
      var unused = inTransaction(() -> tell(untold.take(one)));
    } catch (RuntimeException failure) {
      LOG.error("put off: {} can not be told", one.change(), failure);
      transaction.executeWithoutResult(_ -> untold.putOff(one, wait(one.tries())));
    }
  }

  private static Duration wait(int tries) {
    var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(tries, 20));
    return doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
  }

  private int tell(List<Row> rows) {
    if (rows.isEmpty()) return 0;
    var changes = rows.stream().map(Row::change).sorted(BY_PARTIES).toList();
    events.publishEvent(new CommissionsChanged(changes));
    live.hint(
        changes.stream()
            .flatMap(change -> Stream.of(change.fan(), change.creator()))
            .map(account -> "account/" + account)
            .toList(),
        "commission");
    return rows.size();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  @Override
  public void start() {
    teller = Thread.ofPlatform().name("tell-changes").daemon().unstarted(this::tellAll);
    teller.start();
  }

  /** What is being told is told to the end. */
  @Override
  public void stop() {
    var running = teller;
    teller = null;
    if (running == null) return;
    wake();
    try {
      running.join(STOPPING_LIMIT);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return teller != null;
  }
}
