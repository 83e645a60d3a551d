package app.serenade.notifications;

import app.serenade.commissions.Change;
import java.time.Instant;
import java.util.UUID;

/**
 * Something an account should know, as a row of its inbox.
 *
 * @param partnerName the other party
 * @param addressedAs how the video addresses whom it is for
 */
public record Notification(
    UUID id,
    UUID commission,
    Change change,
    boolean fanReads,
    String partnerHandle,
    String partnerName,
    String addressedAs,
    Instant at,
    boolean read) {
  public String words() {
    return NewsWords.line(change, fanReads, partnerName, addressedAs);
  }
}
