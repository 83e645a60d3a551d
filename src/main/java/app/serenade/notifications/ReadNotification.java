package app.serenade.notifications;

import app.serenade.platform.live.Live;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks notifications read, on all open pages of their account. */
@Component
class ReadNotification {
  private final NotificationStore store;
  private final Live live;
  private final Clock clock;

  ReadNotification(NotificationStore store, Live live, Clock clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  void by(UUID account, UUID notification) {
    if (store.read(account, notification, clock.instant())) tell(account);
  }

  @Transactional
  void ofPartner(UUID account, UUID partner) {
    if (store.readAllOf(account, partner, clock.instant())) tell(account);
  }

  private void tell(UUID account) {
    live.hint("account/" + account, "inbox");
  }
}
