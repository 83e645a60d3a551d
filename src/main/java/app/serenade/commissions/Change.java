package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Requested;
import org.jspecify.annotations.Nullable;

/** What a transition did, or what came after the last, as both parties are told. */
public enum Change {
  REQUESTED,
  ACCEPTED,
  DELIVERED,
  REFUSED,
  CANCELLED_BY_CREATOR,
  CANCELLED_BY_FAN,
  CANCELLED_BY_OPERATOR,
  NOT_ACCEPTED_IN_TIME,
  NOT_SENT_IN_TIME,
  REVIEWED,
  /** An operator gave the money back after delivery. */
  REVERSED;

  /** Its word, as the API says it. */
  public String word() {
    return CommissionRow.word(this);
  }

  /** What reaching this state is called, or null where nobody but the fan knows of it. */
  static @Nullable Change of(Commission reached) {
    return switch (reached) {
      case AwaitingPayment a -> null;
      case Abandoned a -> null;
      case Requested r -> REQUESTED;
      case Accepted a -> ACCEPTED;
      case Delivered d -> DELIVERED;
      case Cancelled c ->
          switch (c.reason()) {
            case NOT_ACCEPTED_IN_TIME -> NOT_ACCEPTED_IN_TIME;
            case NOT_SENT_IN_TIME -> NOT_SENT_IN_TIME;
            case REFUSED -> REFUSED;
            case CANCELLED_BY_CREATOR -> CANCELLED_BY_CREATOR;
            case CANCELLED_BY_FAN -> CANCELLED_BY_FAN;
            case CANCELLED_BY_OPERATOR -> CANCELLED_BY_OPERATOR;
          };
    };
  }
}
