package app.serenade.platform;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All that must always be true of the stored data, asked of one and the same moment. */
@Component
public class Invariants {
  /**
   * @param breaches what breaks it, a line each; empty where it holds
   */
  public record Asked(String name, List<String> breaches) {
    public boolean holds() {
      return breaches.isEmpty();
    }
  }

  private final List<Invariant> all;
  private final TransactionTemplate snapshot;

  Invariants(List<Invariant> all, PlatformTransactionManager transactions) {
    this.all = all;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  public List<Asked> ask() {
    var asked = snapshot.execute(moment -> all.stream().map(Invariants::ask).toList());
    return asked == null ? List.of() : asked;
  }

  private static Asked ask(Invariant invariant) {
    return new Asked(invariant.name(), invariant.breaches());
  }
}
