package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.util.UUID;

/**
 * What is paid for by charges. Both are asked in the transaction in which the payment is heard of,
 * the lock before any of the charge.
 */
public interface Charged {
  /** Locks what this is; nothing where it is no more. */
  void lock(UUID ref);

  /**
   * Takes the money, by moving it in the ledger; false where it is not wanted any more, and all of
   * it is given back.
   */
  boolean take(UUID ref, UUID charge, Money price);

  /** All that was paid for this is back with its payer. */
  void cameBack(UUID ref);
}
