package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.util.Locale;
import java.util.UUID;

/**
 * What is paid for by charges. Both are asked in the transaction in which the payment is heard of,
 * the lock before any of the charge.
 */
public interface Charged {
  /** What became of money that came. */
  sealed interface Outcome {
    record Taken() implements Outcome {}

    /** It is not wanted any more, and all of it is given back. */
    record Unwanted(Why why) implements Outcome {}
  }

  /** Why money is not wanted any more. */
  enum Why {
    /** What it was for is not offered at the moment. */
    CLOSED,
    /** It was not paid in time. */
    LATE,
    /** It costs something else now. */
    CHANGED,
    /** It was paid before. */
    PAID,
    /** It is not there. */
    GONE;

    /** The end of a key of the messages {@code payments.reason.<reason>}. */
    String reason() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Locks what this is; nothing where it is no more. */
  void lock(UUID ref);

  /** Takes the money where it is wanted, by moving it in the ledger. */
  Outcome take(UUID ref, UUID charge, Money price);

  /** All that was paid for this is back with its payer. */
  void cameBack(UUID ref);
}
