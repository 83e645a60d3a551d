package app.serenade.income;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Income that left: a payout, or a move to the wallet.
 *
 * @param id the transfer; newer ones sort later
 * @param kind payout or to_wallet
 * @param ref the payout, or what the move was asked by
 * @param state pending, paid or failed; a move is paid at once
 */
public record Outgoing(UUID id, String kind, UUID ref, Money taken, String state, Instant at) {
  public boolean payout() {
    return kind.equals("payout");
  }
}
