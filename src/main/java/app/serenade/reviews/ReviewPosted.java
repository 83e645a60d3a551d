package app.serenade.reviews;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fan reviewed what was delivered to them.
 *
 * @param transition the number after the commission's last, so that what is told of both stands in
 *     order
 * @param stars null where the fan gave words only
 */
public record ReviewPosted(
    UUID commission, int transition, UUID creator, UUID fan, @Nullable Integer stars) {
  /** The same as one more change of the commission, for those who tell of its changes. */
  public CommissionChanged asChange() {
    return new CommissionChanged(commission, transition, fan, creator, Change.REVIEWED);
  }
}
