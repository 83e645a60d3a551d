package app.serenade.commissions.asking;

import app.serenade.commissions.BriefForm;
import app.serenade.platform.RateLimit;
import app.serenade.platform.RateLimit.Limit;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a guest typed into a brief while they sign in, also for browsers that keep nothing
 * themselves.
 */
@Component
@CheckReturnValue
class GuestDrafts {
  static final Duration KEPT = Duration.ofDays(1);
  private static final Limit EACH_ADDRESS = new Limit(60, Duration.ofHours(1));

  private final DraftStore store;
  private final KeepDraft drafts;
  private final RateLimit limit;

  GuestDrafts(DraftStore store, KeepDraft drafts, RateLimit limit) {
    this.store = store;
    this.drafts = drafts;
    this.limit = limit;
  }

  /**
   * An id by which whoever signs in gets it; null where this network address had too many kept, and
   * the browser is left with what it keeps itself.
   */
  @Transactional
  public @Nullable UUID keep(UUID creator, BriefForm typed, String address) {
    if (limit.take("guest-draft/" + address, EACH_ADDRESS).isPositive()) return null;
    var kept = UUID.randomUUID();
    if (store.save(kept, creator, Draft.of(typed, Duration.ZERO)) > 0) store.markGuests(kept);
    return kept;
  }

  /** From now on it is this fan's draft, but for what they typed later; once. */
  @Transactional
  public Draft hand(UUID kept, UUID fan, UUID creator) {
    return drafts.by(fan, creator, store.takeGuests(kept, creator));
  }
}
