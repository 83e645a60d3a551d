package app.serenade.wallet;

import app.serenade.platform.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves money, inside the caller's transaction: money and what caused it change together.
 *
 * <p>Every movement happens once per cause; asking again changes nothing. Asking for what
 * contradicts an earlier movement is a bug of the caller and throws.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Wallet {
  private final LedgerStore ledger;

  Wallet(LedgerStore ledger) {
    this.ledger = ledger;
  }

  /** Provider to wallet, once per ref. */
  public void topUp(UUID ref, UUID account, Money amount) {
    if (amount.isZero()) throw new IllegalArgumentException("a top-up of nothing");
    ledger.topUp(new Transfer.TopUp(ref, account, amount));
  }

  /** Wallet to what is held for this commission; a price of zero moves nothing and is done. */
  public Held hold(UUID commission, UUID fan, Money price) {
    if (price.isZero() || ledger.hold(new Transfer.Hold(commission, fan, price)))
      return new Held.Done();
    if (ledger.whereabouts(commission) != null) return new Held.AlreadyHeld();
    return new Held.TooLittle(ledger.balance(fan, price.unit()).shortOf(price));
  }

  /** What is held to the creator's income and the platform fee; net and fee are the whole price. */
  public void release(UUID commission, UUID creator, Money net, Money fee) {
    var release = new Transfer.Release(commission, creator, net, fee);
    if (release.price().isZero() || ledger.release(release)) return;
    var state = ledger.whereabouts(commission);
    if (!"released".equals(state))
      throw new IllegalStateException(
          "cannot release %s of %s, which is %s".formatted(release.price(), commission, state));
  }

  /** What is held back to the wallet it came from; where nothing was held, nothing moves. */
  public void refund(UUID commission) {
    refund(List.of(commission));
  }

  /** The same for many at once, in one order of locks. */
  public void refund(Collection<UUID> commissions) {
    var refunds = ledger.heldFor(commissions);
    if (refunds.isEmpty() || ledger.refund(refunds) == refunds.size()) return;
    var released = ledger.released(commissions);
    if (!released.isEmpty())
      throw new IllegalStateException("cannot refund what was released: " + released);
  }
}
