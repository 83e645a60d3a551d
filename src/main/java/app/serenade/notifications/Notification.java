package app.serenade.notifications;

import static app.serenade.platform.Text.t;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something an account should know, as a row of its inbox.
 *
 * @param part what the account is in this commission, {@code fan} or {@code creator}
 * @param partnerName the other party
 * @param forWhom how the video addresses whom it is for
 */
public record Notification(
    UUID id,
    UUID commission,
    String change,
    String part,
    String partnerHandle,
    String partnerName,
    String forWhom,
    Instant at,
    boolean read) {
  public String words() {
    var key = change.toLowerCase(Locale.ROOT).replace('_', '-');
    return t("notifications." + key + "." + part, partnerName, forWhom);
  }

  public String target() {
    return "/commissions/" + commission;
  }
}
