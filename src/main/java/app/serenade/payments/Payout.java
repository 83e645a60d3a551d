package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Income on its way to its owner: pending until the provider says what became of it. */
@NamedInterface("rooms")
public sealed interface Payout {
  Order order();

  record Pending(Order order) implements Payout {
    Paid paid(Instant now) {
      return new Paid(order, now);
    }

    Failed failed(String reason, Instant now) {
      return new Failed(order, reason, now);
    }
  }

  record Paid(Order order, Instant at) implements Payout {}

  /**
   * Back in the income.
   *
   * @param reason a key of the messages {@code payments.reason.<reason>}
   */
  record Failed(Order order, String reason, Instant at) implements Payout {}

  /**
   * What was asked for.
   *
   * @param taken from the income
   * @param paid by the provider, in a currency
   */
  record Order(UUID id, UUID account, Money taken, Money paid, String provider, Instant at) {
    public Order {
      if (taken.isZero() || paid.isZero() || paid.unit().isCoins())
        throw new IllegalArgumentException("a payout of " + taken + " as " + paid);
    }
  }
}
