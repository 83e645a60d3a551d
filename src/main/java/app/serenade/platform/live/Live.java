package app.serenade.platform.live;

import app.serenade.platform.live.LiveHints.Hint;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something changed. A hint carries no facts: the page asks again for what it
 * shows. The hints of a transaction are written at its end, in one statement, and only if it ends
 * well; without a transaction, at once.
 */
@Component
public class Live {
  private final LiveHints hints;

  Live(LiveHints hints) {
    this.hints = hints;
  }

  /**
   * @param topic who listens: {@code account/<id>}, or a public one such as {@code offer/<creator>}
   * @param name what changed, in one word; pages hear it as {@code live:<name>}
   */
  public void hint(String topic, String name) {
    hint(List.of(topic), name);
  }

  /** The same to many. */
  public void hint(Collection<String> topics, String name) {
    if (topics.isEmpty()) return;
    var given = topics.stream().map(topic -> new Hint(topic, name)).toList();
    var end = TransactionSynchronizationManager.isActualTransactionActive() ? end() : null;
    if (end == null || end.written) hints.add(given);
    else end.given.addAll(given);
  }

  private AtTheEnd end() {
    for (var one : TransactionSynchronizationManager.getSynchronizations())
      if (one instanceof AtTheEnd there) return there;
    var end = new AtTheEnd();
    TransactionSynchronizationManager.registerSynchronization(end);
    return end;
  }

  /** What the running transaction hints at, until just before it ends. */
  private final class AtTheEnd implements TransactionSynchronization {
    private final Set<Hint> given = new LinkedHashSet<>();
    private boolean written;

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      hints.add(given);
    }
  }
}
