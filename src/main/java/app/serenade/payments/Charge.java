package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A price in a currency that the provider takes for something: pending until the provider says what
 * became of it; taken, or bounced where nobody wants it any more.
 */
@NamedInterface("rooms")
public sealed interface Charge {
  Order order();

  /** Not paid, or not yet: money that arrives after all is taken or given back. */
  sealed interface Unpaid extends Charge {
    default Taken taken(Instant now) {
      return new Taken(order(), now, false, null);
    }

    default Bounced bounced(String reason, Instant now) {
      return new Bounced(order(), reason, now, null);
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

  /**
   * @param goesBack whether all of it is on its way back
   * @param back null until all of it came back
   */
  record Taken(Order order, Instant at, boolean goesBack, @Nullable Back back) implements Charge {}

  /**
   * What it was for did not want it any more: all of it goes back.
   *
   * @param reason a key of the messages {@code payments.reason.<reason>}
   */
  record Bounced(Order order, String reason, Instant at, @Nullable Back back) implements Charge {}

  /** Why nothing came of it; null where something did, or may. */
  default @Nullable String whyNot() {
    return switch (this) {
      case Failed failed -> failed.reason();
      case Bounced bounced -> bounced.reason();
      case Pending _, Taken _ -> null;
    };
  }

  /**
   * How it came back.
   *
   * @param coins that came in its place, where the provider refused to give it back
   */
  record Back(Instant at, @Nullable Money coins) {}

  /**
   * What was asked for.
   *
   * @param ref what it pays for
   * @param next the path on this site to go on to
   */
  record Order(
      UUID id, UUID ref, UUID account, Money price, String provider, String next, Instant at) {
    public Order {
      if (price.unit().isCoins() || price.isZero())
        throw new IllegalArgumentException("a charge of " + price);
    }

    public Bill bill() {
      return new Bill(id, account, price);
    }
  }
}
