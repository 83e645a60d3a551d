package app.serenade.payments;

import app.serenade.platform.money.Money;

/**
 * Takes the money for coins; the setting {@code serenade.payments.provider} names the one that is
 * switched on.
 *
 * <p>Its calls may leave this machine, so they are made outside of any transaction.
 */
interface Provider {
  String name();

  /** Whether real money moves. */
  boolean live();

  /** The path or address where the payer pays. Asked again for the same order, the same one. */
  String checkout(TopUp.Order order);

  /** What has become of the payment, as the provider knows it now. */
  Answer ask(TopUp.Order order);

  sealed interface Answer {
    record Open() implements Answer {}

    record Paid(Money amount) implements Answer {}

    /**
     * @param reason a key of the messages {@code payments.reason.<reason>}
     */
    record Failed(String reason) implements Answer {}
  }
}
