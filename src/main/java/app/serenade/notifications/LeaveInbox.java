package app.serenade.notifications;

import app.serenade.accounts.Leaving;
import org.springframework.stereotype.Component;

/** With an account go its notifications, and what it wants to be mailed. */
@Component
class LeaveInbox implements Leaving {
  private final NotificationStore notifications;
  private final LetterStore letters;

  LeaveInbox(NotificationStore notifications, LetterStore letters) {
    this.notifications = notifications;
    this.letters = letters;
  }

  @Override
  public void letGo(Departure departure) {
    // In the order in which mails are sent, so that neither waits for the other for ever.
    letters.removeAllOf(departure.account());
    notifications.removeAllOf(departure.account());
  }
}
