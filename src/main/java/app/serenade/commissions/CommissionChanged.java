package app.serenade.commissions;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission reached another state.
 *
 * @param transition counts the transitions of this commission from 1; listeners go by it, since
 *     events may arrive late, twice or out of order
 */
public record CommissionChanged(
    UUID commission, int transition, UUID fan, UUID creator, Change change)
    implements Serializable {
  /** The party that made the change; null where neither did. */
  public @Nullable UUID actor() {
    return switch (change) {
      case REQUESTED, CANCELLED_BY_FAN, REVIEWED -> fan;
      case ACCEPTED, DELIVERED, REFUSED, CANCELLED_BY_CREATOR -> creator;
      case CANCELLED_BY_OPERATOR, NOT_ACCEPTED_IN_TIME, NOT_SENT_IN_TIME, REVERSED -> null;
    };
  }
}
