package app.serenade.income;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Income that left: a payout, a move to the wallet, or what made up for an earlier refund.
 *
 * @param id the transfer; newer ones sort later
 * @param kind payout, to_wallet or repayment
 * @param ref the payout, what the move was asked by, or why the income arrived
 * @param state pending, paid or failed; what is no payout is paid at once
 */
public record Outgoing(UUID id, String kind, UUID ref, Money taken, String state, Instant at) {
  /** The page that shows what became of it. */
  public String path() {
    return switch (kind) {
      case "payout" -> "/payouts/" + ref;
      case "to_wallet" -> "/wallet";
      default -> "/me/income";
    };
  }

  /** The name of its icon. */
  public String icon() {
    return switch (kind) {
      case "payout" -> "banknote";
      case "to_wallet" -> "wallet";
      default -> "undo-2";
    };
  }
}
