package app.serenade.wallet;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody earned, and its ways out: to a payment provider, which confirms later, or to their
 * wallet. Moves happen inside the caller's transaction, once per ref.
 */
@Component
public class Earnings {
  /**
   * What stands in one unit.
   *
   * @param owed what was reversed when it was no longer there
   */
  public record Standing(Money income, Money owed) {
    public Unit unit() {
      return income.unit();
    }

    /** What is theirs in the end. */
    public Money net() {
      return new Money(Math.max(0, income.amount() - owed.amount()), unit());
    }
  }

  private final IncomeStore store;
  private final EntryStore entries;

  Earnings(IncomeStore store, EntryStore entries) {
    this.store = store;
    this.entries = entries;
  }

  /** In every unit there was ever a movement in; coins first. */
  public List<Standing> of(UUID creator) {
    return store.standings(creator);
  }

  /** The same for one unit, and nothing of it moves until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing lock(UUID creator, Unit unit) {
    var _ = store.lock(Account.income(creator), unit);
    return of(creator).stream()
        .filter(standing -> standing.unit().equals(unit))
        .findFirst()
        .orElse(new Standing(new Money(0, unit), new Money(0, unit)));
  }

  /** Income to what is being paid out; the provider will pay it as {@code paid}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void payOut(UUID ref, UUID creator, Money taken, Money paid) {
    entries.once(new Transfer.Payout(ref, creator, taken, paid));
  }

  /** The provider paid it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void paidOut(UUID ref, Money paid) {
    if (paid.equals(store.clearing(Account.payingOut(ref))))
      entries.once(new Transfer.PaidOut(ref, paid));
  }

  /** The provider did not pay it: the income has it back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void payoutFailed(UUID ref, UUID creator, Money taken, Money paid) {
    if (paid.equals(store.clearing(Account.payingOut(ref)))
        && entries.once(new Transfer.PayoutFailed(ref, creator, taken, paid)))
      store.repay(ref, creator, taken);
  }

  /** Income to the wallet of the same person; whether it happened now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean toWallet(UUID ref, UUID owner, Money taken, Money given) {
    return entries.once(new Transfer.ToWallet(ref, owner, taken, given));
  }
}
