package app.serenade.notifications;

import app.serenade.platform.live.Live;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account says whether it wants notifications by mail; without a word, it does. */
@Component
class WantMail {
  private final LetterStore letters;
  private final Live live;

  WantMail(LetterStore letters, Live live) {
    this.letters = letters;
    this.live = live;
  }

  boolean is(UUID account) {
    return letters.wants(account);
  }

  @Transactional
  void by(UUID account, boolean wanted) {
    letters.want(account, wanted);
    live.hint("account/" + account, "mail");
  }

  /** By a mail's own secret, without signing in; false where there is no such secret. */
  @Transactional
  boolean endFor(UUID unsubscribe) {
    return letters.endFor(unsubscribe);
  }

  boolean isKnown(UUID unsubscribe) {
    return letters.isKnown(unsubscribe);
  }
}
