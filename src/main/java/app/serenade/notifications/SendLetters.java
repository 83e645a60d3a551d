package app.serenade.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to each account whose mail is due, once for all that is new; several nodes share it. */
@Component
class SendLetters {
  private static final int BATCH = 50;

  private final LetterStore letters;
  private final NotificationReads notifications;
  private final NewsMails mails;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SendLetters(
      LetterStore letters,
      NotificationReads notifications,
      NewsMails mails,
      TransactionTemplate transaction,
      Clock clock) {
    this.letters = letters;
    this.notifications = notifications;
    this.mails = mails;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1S")
  void sweep() {
    for (int batch = BATCH; batch == BATCH; ) {
      var sent = transaction.execute(status -> sendDue(clock.instant()));
      batch = sent == null ? 0 : sent;
    }
  }

  private int sendDue(Instant now) {
    var due = letters.takeDue(BATCH, now);
    due.forEach(this::send);
    return due.size();
  }

  private void send(UUID account) {
    var news = notifications.toMail(account);
    letters.nothingLeft(account, news.stream().map(Notification::id).toList());
    var to = letters.addressee(account);
    if (to != null && to.wanted() && !news.isEmpty()) mails.send(account, to, news);
  }
}
