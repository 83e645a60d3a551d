package app.serenade.income;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one delivered commission brought.
 *
 * @param state released, reversing, reversed or reversed_as_coins; none where it cost nothing
 * @param availableAt until when an operator can still refund it
 * @param transfer the movement in the ledger, or null where nothing moved
 */
public record Earning(
    UUID commission,
    String addressedAs,
    String occasion,
    Money price,
    Money fee,
    Money net,
    String state,
    Instant deliveredAt,
    Instant availableAt,
    boolean available,
    @Nullable UUID transfer) {

  public boolean refunded() {
    return state.startsWith("revers");
  }

  /** refunded, free, available or waiting: the last part of a message key. */
  public String standing() {
    if (refunded()) return "refunded";
    if (price.isZero()) return "free";
    return available ? "available" : "waiting";
  }
}
