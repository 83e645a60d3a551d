package app.serenade.wallet;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a wallet's history, with what providers took and gave back besides.
 *
 * @param id the transfer; newer ones sort later
 * @param kind top_up, hold, refund, reversal, to_wallet; bounce or returned where a provider took
 *     what nobody wanted any more, or gave back what it took; credit where it refused to, and coins
 *     came instead
 * @param ref what caused it: the top-up, the charge, or the commission
 * @param arriving whether the wallet has more for it, or less
 */
public record Movement(UUID id, String kind, UUID ref, boolean arriving, Money money, Instant at) {

  /** With its sign: minus where it left the wallet. */
  public long signed() {
    return arriving ? money.amount() : -money.amount();
  }

  /**
   * A page of a history, newest first.
   *
   * @param next where the following page begins, or null at the end
   */
  public record Page(List<Movement> movements, @Nullable UUID next) {}
}
