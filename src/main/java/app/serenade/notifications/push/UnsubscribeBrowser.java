package app.serenade.notifications.push;

import app.serenade.platform.live.Live;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account wants no notifications in a browser any more, from whichever it says so. */
@Component
class UnsubscribeBrowser {
  private final SubscriptionStore store;
  private final Live live;

  UnsubscribeBrowser(SubscriptionStore store, Live live) {
    this.store = store;
    this.live = live;
  }

  /** False where the account has none of this id. */
  @Transactional
  boolean by(UUID account, UUID id) {
    var removed = store.remove(account, id);
    if (removed) live.hint("account/" + account, "mail");
    return removed;
  }
}
