package app.serenade.commissions.telling;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.Consequence;
import app.serenade.commissions.Transition;
import app.serenade.platform.live.Live;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes that are still to be told; written down in the transaction that made them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Untold implements Consequence {
  private final UntoldStore store;
  private final TellChanges teller;
  private final Live live;

  Untold(UntoldStore store, TellChanges teller, Live live) {
    this.store = store;
    this.teller = teller;
    this.live = live;
  }

  @Override
  public void follow(Transition made) {
    var change = made.change();
    if (change == null) tellFans(Stream.of(made));
    else add(change);
  }

  /** To be told as soon as the transaction is done. */
  public void add(CommissionChanged change) {
    add(List.of(change), false);
  }

  /** To be told after what people wait for. */
  @Override
  public void followLate(List<Transition> made) {
    var changes = made.stream().map(Transition::change).filter(Objects::nonNull).toList();
    if (!changes.isEmpty()) add(changes, true);
    tellFans(made.stream().filter(one -> one.change() == null));
  }

  /** Of what was never paid nobody is told; only the fan's own pages know of it. */
  private void tellFans(Stream<Transition> made) {
    var fans = made.map(one -> "account/" + one.reached().terms().fan()).toList();
    live.hint(fans, "commission");
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
