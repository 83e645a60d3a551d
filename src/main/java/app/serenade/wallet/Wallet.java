package app.serenade.wallet;

import app.serenade.platform.money.Money;
import app.serenade.wallet.IncomeStore.Released;
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
  private final IncomeStore income;
  private final EntryStore entries;

  Wallet(LedgerStore ledger, IncomeStore income, EntryStore entries) {
    this.ledger = ledger;
    this.income = income;
    this.entries = entries;
  }

  /** Coins for what the provider was paid, once per ref. */
  public void topUp(UUID ref, UUID account, Money coins, Money paid) {
    if (coins.isZero() || paid.isZero()) throw new IllegalArgumentException("a top-up of nothing");
    entries.once(new Transfer.TopUp(ref, account, coins, paid));
  }

  /** Wallet to what is held for this commission; a price of zero moves nothing and is done. */
  public Held hold(UUID commission, UUID fan, Money price) {
    if (price.isZero() || ledger.hold(new Transfer.Hold(commission, fan, price, null)))
      return new Held.Done();
    if (ledger.whereabouts(commission) != null) return new Held.AlreadyHeld();
    return new Held.TooLittle(ledger.balance(fan, price.unit()).shortOf(price));
  }

  /** What a provider took by this charge to what is held; whether it happened now. */
  public boolean holdCharge(UUID commission, UUID charge, UUID fan, Money price) {
    return ledger.holdCharge(new Transfer.Hold(commission, fan, price, charge), charge);
  }

  /** What is held to the creator's income and the platform fee; net and fee are the whole price. */
  public void release(UUID commission, UUID creator, Money net, Money fee) {
    var release = new Transfer.Release(commission, creator, net, fee);
    if (release.price().isZero()) return;
    if (ledger.release(release)) income.repay(commission, creator, net);
    else if (ledger.released(List.of(commission)).isEmpty())
      throw new IllegalStateException(
          "cannot release %s of %s, which is %s"
              .formatted(release.price(), commission, ledger.whereabouts(commission)));
  }

  /** What is held back to where it came from; where nothing was held, nothing moves. */
  public void refund(UUID commission) {
    refund(List.of(commission));
  }

  /** The same for many at once, in one order of locks. */
  public void refund(Collection<UUID> commissions) {
    var refunds = ledger.heldFor(commissions).stream().map(Transfer.Refund::new).toList();
    if (refunds.isEmpty() || ledger.refund(refunds) == refunds.size()) return;
    var released = ledger.released(commissions);
    if (!released.isEmpty())
      throw new IllegalStateException("cannot refund what was released: " + released);
  }

  /**
   * What was released back to where it came from, fee included; what the creator no longer has
   * becomes their debt. Whether it happened now.
   */
  public boolean reverse(UUID commission, UUID creator) {
    var released = income.released(commission);
    if (released == null)
      throw new IllegalStateException("cannot reverse what was not released: " + commission);
    return income.reverse(reversal(released, creator));
  }

  private Transfer.Reversal reversal(Released released, UUID creator) {
    var there = income.lock(Account.income(creator), released.net().unit());
    var missing = there.shortOf(released.net());
    var taken = released.net().minus(missing);
    return new Transfer.Reversal(released.hold(), creator, taken, missing, released.fee());
  }

  /** A charge that came too late: it waits for the provider to give it back. */
  public void bounce(UUID charge, UUID payer, Money amount) {
    entries.once(new Transfer.Bounce(charge, payer, amount));
  }

  /**
   * The provider refuses to give back what waited for that: the payer has it as coins. Whether it
   * happened now.
   */
  public boolean credit(UUID charge, UUID payer, Money coins) {
    var waiting = income.clearing(Account.refunding(charge));
    return waiting != null && entries.once(new Transfer.Credit(charge, payer, waiting, coins));
  }

  /** The provider gave back all that waited for that of this charge; whether something did. */
  public boolean returned(UUID charge, UUID payer) {
    var waiting = income.clearing(Account.refunding(charge));
    if (waiting != null) entries.once(new Transfer.Returned(charge, payer, waiting));
    return waiting != null;
  }
}
