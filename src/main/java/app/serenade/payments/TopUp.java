package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Coins that somebody buys: pending until the provider says what became of the payment; bounced
 * where nobody is there any more to have them.
 */
@NamedInterface("rooms")
public sealed interface TopUp {
  Order order();

  /** Not paid, or not yet: money that arrives after all still counts. */
  sealed interface Unpaid extends TopUp {
    default Paid paid(Instant now) {
      return new Paid(order(), now);
    }

    default Bounced bounced(Instant now) {
      return new Bounced(order(), now, null);
    }
  }

  record Pending(Order order) implements Unpaid {
    Failed failed(String reason, Instant now) {
      return new Failed(order, reason, now);
    }
  }

  /**
   * @param reason a key of the messages {@code payments.reason.<reason>}
   */
  record Failed(Order order, String reason, Instant at) implements Unpaid {}

  record Paid(Order order, Instant at) implements TopUp {}

  /**
   * It was paid when its account was deleted: all of it goes back.
   *
   * @param back null until it came back
   */
  record Bounced(Order order, Instant at, Charge.@Nullable Back back) implements TopUp {}

  /**
   * What was asked for.
   *
   * @param price in the instance's currency
   * @param next the path on this site to go on to
   */
  record Order(
      UUID id, UUID account, Money coins, Money price, String provider, String next, Instant at) {
    public Order {
      if (!coins.unit().isCoins() || coins.isZero() || price.isZero())
        throw new IllegalArgumentException("a top-up of " + coins + " for " + price);
    }

    public Bill bill() {
      return new Bill(id, account, price);
    }

    boolean sameAs(Order other) {
      return id.equals(other.id) && account.equals(other.account) && coins.equals(other.coins);
    }
  }
}
