package app.serenade.commissions;

import app.serenade.commissions.Commission.Pending;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.commissions.DueStore.Lapsed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends commissions whose time has run out, by the same rule as the buttons, many in a transaction.
 * What became overdue while the server was down is ended when it starts. Several servers share the
 * work: each takes what no other has locked.
 */
@Component
class ExpireCommissions {
  private static final Logger LOG = LoggerFactory.getLogger(ExpireCommissions.class);
  private static final int BATCH = 200;

  private final DueStore due;
  private final CommissionStore commissions;
  private final Transitions transitions;
  private final TransactionTemplate transaction;

  /** What could not be ended, so that it does not keep others waiting; tried again each minute. */
  private final Set<UUID> aside = ConcurrentHashMap.newKeySet();

  ExpireCommissions(
      DueStore due,
      CommissionStore commissions,
      Transitions transitions,
      TransactionTemplate transaction) {
    this.due = due;
    this.commissions = commissions;
    this.transitions = transitions;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
  void sweep() {
    var ended = 0;
    for (int batch = BATCH; batch == BATCH; ended += batch) batch = endDue();
    if (ended > 0) LOG.info("{} commissions ended at their deadline", ended);
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void tryAgain() {
    aside.clear();
  }

  private int endDue() {
    try {
      return inTransaction(() -> end(due.lock(BATCH, aside)));
    } catch (RuntimeException failure) {
      LOG.warn("commissions at their deadline are ended one by one", failure);
      var found = inTransaction(() -> due.lock(BATCH, aside));
      found.forEach(locked -> endAlone(locked.commission().id()));
      return found.size();
    }
  }

  private void endAlone(UUID id) {
    try {
      var unused = inTransaction(() -> end(stillDue(commissions.lock(id))));
    } catch (RuntimeException failure) {
      LOG.error("left aside for a minute: {} can not be ended", id, failure);
      aside.add(id);
    }
  }

  private int end(List<Locked> locked) {
    if (!locked.isEmpty()) transitions.keep(locked.stream().map(Lapsed::of).toList());
    return locked.size();
  }

  /** Somebody may have moved it meanwhile. */
  private static List<Locked> stillDue(@Nullable Locked locked) {
    return locked != null && locked.commission() instanceof Pending ? List.of(locked) : List.of();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
