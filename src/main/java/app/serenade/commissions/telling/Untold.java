package app.serenade.commissions.telling;

import app.serenade.commissions.CommissionChanged;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes that are still to be told; written down in the transaction that made them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Untold {
  private final UntoldStore store;
  private final TellChanges teller;

  Untold(UntoldStore store, TellChanges teller) {
    this.store = store;
    this.teller = teller;
  }

  /** To be told as soon as the transaction is done. */
  public void add(CommissionChanged change) {
    add(List.of(change), false);
  }

  /** To be told after what people wait for. */
  public void addLate(List<CommissionChanged> changes) {
    add(changes, true);
  }

  private void add(List<CommissionChanged> changes, boolean late) {
    store.add(changes, late);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            teller.wake();
          }
        });
  }
}
