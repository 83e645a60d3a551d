package app.serenade.commissions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One order for a custom video, in one of its states. A transition is a method of the state it
 * leaves and answers the state it reaches; a move that is not written here does not compile.
 *
 * <pre>
 *   AwaitingPayment --pay--> Requested --accept--> Accepted --deliver--> Delivered
 *         |                     |  |                  |  |
 *       lapse            refuse, lapse,            cancel, lapse
 *         v                  cancel                   v
 *     Abandoned                 +-----> Cancelled <---+
 * </pre>
 *
 * <p>Time is the database's, read under the lock of the commission's row, and comes in as {@code
 * now}. A deadline that has passed has ended the commission whether or not somebody has written
 * that down yet: ask {@link #asOf} before moving anything.
 */
public sealed interface Commission {
  Terms terms();

  default UUID id() {
    return terms().id();
  }

  /** What it is at this moment: itself, or what its passed deadline has made of it. */
  default Commission asOf(Instant now) {
    return this instanceof Pending pending && !now.isBefore(pending.dueAt())
        ? pending.lapse(now)
        : this;
  }

  /** Whether this account may know that it exists: its parties, the creator once it is paid. */
  default boolean isKnownTo(UUID account) {
    var creatorKnows = !(this instanceof AwaitingPayment || this instanceof Abandoned);
    return terms().fan().equals(account) || (creatorKnows && terms().creator().equals(account));
  }

  /** Waits for somebody, until {@link #dueAt}; then {@link #lapse} says what silence means. */
  sealed interface Pending extends Commission {
    Instant dueAt();

    Ended lapse(Instant now);
  }

  /** Paid for and not over: its whole price is held. */
  sealed interface Open extends Pending {
    @Override
    Cancelled lapse(Instant now);

    /** The fan may cancel until the video is sent. */
    default Cancelled cancelByFan(String why, Instant now) {
      return new Cancelled(terms(), now, Reason.CANCELLED_BY_FAN, why);
    }

    default Cancelled cancelByOperator(String why, Instant now) {
      return new Cancelled(terms(), now, Reason.CANCELLED_BY_OPERATOR, why);
    }
  }

  /** Over. Every ending names what becomes of the money held for it. */
  sealed interface Ended extends Commission {
    Settlement settlement();
  }

  /** Confirmed and not paid: its terms are frozen, and only the fan sees it. */
  record AwaitingPayment(Terms terms, Instant dueAt) implements Pending {
    public Requested pay(Instant now) {
      return new Requested(terms, now.plus(terms.toAnswer()));
    }

    @Override
    public Abandoned lapse(Instant now) {
      return new Abandoned(terms, now);
    }
  }

  record Requested(Terms terms, Instant dueAt) implements Open {
    public Accepted accept(Instant now) {
      return new Accepted(terms, now.plus(terms.toDeliver()));
    }

    public Cancelled refuse(String why, Instant now) {
      return new Cancelled(terms, now, Reason.REFUSED, why);
    }

    @Override
    public Cancelled lapse(Instant now) {
      return new Cancelled(terms, now, Reason.NOT_ACCEPTED_IN_TIME, "");
    }
  }

  record Accepted(Terms terms, Instant dueAt) implements Open {
    /** A recording stopped at the promised length lacks the last frames that were on their way. */
    private static final Duration LOST_FRAMES = Duration.ofMillis(300);

    /** Refused where the video is shorter than the creator promised. */
    public Sent deliver(UUID asset, Duration length, Instant now) {
      return length.plus(LOST_FRAMES).compareTo(terms.promisedLength()) < 0
          ? new TooShort(terms.promisedLength())
          : new Delivered(terms, now, asset);
    }

    public Cancelled cancelByCreator(String why, Instant now) {
      return new Cancelled(terms, now, Reason.CANCELLED_BY_CREATOR, why);
    }

    @Override
    public Cancelled lapse(Instant now) {
      return new Cancelled(terms, now, Reason.NOT_SENT_IN_TIME, "");
    }
  }

  record Delivered(Terms terms, Instant deliveredAt, UUID asset) implements Ended, Sent {
    @Override
    public Settlement settlement() {
      return terms.release();
    }
  }

  /**
   * @param why in somebody's own words, or empty
   */
  record Cancelled(Terms terms, Instant cancelledAt, Reason reason, String why) implements Ended {
    @Override
    public Settlement settlement() {
      return new Settlement.Refund();
    }
  }

  record Abandoned(Terms terms, Instant abandonedAt) implements Ended {
    @Override
    public Settlement settlement() {
      return new Settlement.Nothing();
    }
  }

  /** What sending a video comes to: a rule of data, so an outcome and not an exception. */
  sealed interface Sent permits Delivered, TooShort {}

  record TooShort(Duration promised) implements Sent {}

  /** Why a commission ended without delivery (spec C6). */
  enum Reason {
    NOT_ACCEPTED_IN_TIME,
    NOT_SENT_IN_TIME,
    REFUSED,
    CANCELLED_BY_CREATOR,
    CANCELLED_BY_FAN,
    CANCELLED_BY_OPERATOR
  }
}
