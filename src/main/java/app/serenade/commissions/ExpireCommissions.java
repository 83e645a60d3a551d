package app.serenade.commissions;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends commissions whose time has run out, by the same rule as the buttons. What became overdue
 * while the server was down is ended when it starts.
 */
@Component
class ExpireCommissions {
  private static final Logger LOG = LoggerFactory.getLogger(ExpireCommissions.class);
  private static final int BATCH = 100;

  private final CommissionStore commissions;
  private final Transitions transitions;
  private final TransactionTemplate transaction;

  ExpireCommissions(
      CommissionStore commissions, Transitions transitions, TransactionTemplate transaction) {
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

  private int endDue() {
    var ended = transaction.execute(status -> endLocked());
    return ended == null ? 0 : ended;
  }

  private int endLocked() {
    var due = commissions.lockDue(BATCH);
    for (var locked : due) {
      var reached = locked.commission().asOf(locked.now());
      if (reached == locked.commission()) throw new IllegalStateException("not due: " + reached);
      var unused = transitions.keep(locked, reached);
    }
    return due.size();
  }
}
