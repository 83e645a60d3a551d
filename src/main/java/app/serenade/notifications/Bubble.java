package app.serenade.notifications;

import app.serenade.platform.InboxBubble;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The number on the inbox's tab. */
@Component
class Bubble implements InboxBubble {
  private final NotificationReads notifications;

  Bubble(NotificationReads notifications) {
    this.notifications = notifications;
  }

  @Override
  public int unread(UUID account) {
    return notifications.unread(account).all();
  }
}
