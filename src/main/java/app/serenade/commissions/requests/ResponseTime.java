package app.serenade.commissions.requests;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the offer page how soon the creator usually answers (P4). */
@Component
class ResponseTime implements Fill {
  private static final Duration SOON = Duration.ofMinutes(90);
  private static final Duration DAY = Duration.ofHours(36);

  private final RequestReads requests;

  ResponseTime(RequestReads requests) {
    this.requests = requests;
  }

  @Override
  public Slot slot() {
    return Slot.OFFER_RESPONSE;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var usual = requests.usualAnswer(subject);
    if (usual == null) return null;
    var words = words(usual);
    return page -> page.writeUserContent(words);
  }

  /** In the unit people would say it in, rounded up: nobody waits longer than usual. */
  static String words(Duration usual) {
    if (usual.compareTo(SOON) < 0) return said("minutes", usual, Duration.ofMinutes(1));
    if (usual.compareTo(DAY) < 0) return said("hours", usual, Duration.ofHours(1));
    return said("days", usual, Duration.ofDays(1));
  }

  private static String said(String key, Duration usual, Duration unit) {
    var many = Math.max(1, Math.ceilDiv(usual.toSeconds(), unit.toSeconds()));
    return t("commissions.answers." + key, many);
  }
}
