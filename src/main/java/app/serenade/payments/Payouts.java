package app.serenade.payments;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Earnings;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Paying out what somebody earned, for the module that knows how much of it is available. */
@Component
public class Payouts {
  /** What became of asking. */
  public enum Asked {
    /** It is pending; the payee goes on at {@link Payouts#payee}. */
    PENDING,
    /** This id was used for something else. */
    ID_TAKEN
  }

  private final PayoutStore payouts;
  private final PayoutAnswers answers;
  private final Earnings earnings;
  private final Provider provider;
  private final PaymentSettings settings;
  private final Instance instance;
  private final Clock clock;

  Payouts(
      PayoutStore payouts,
      PayoutAnswers answers,
      Earnings earnings,
      Provider provider,
      PaymentSettings settings,
      Instance instance,
      Clock clock) {
    this.payouts = payouts;
    this.answers = answers;
    this.earnings = earnings;
    this.provider = provider;
    this.settings = settings;
    this.instance = instance;
    this.clock = clock;
  }

  /** What the provider would pay for this: coins in the currency of this installation. */
  public Money paid(Money taken) {
    return taken.unit().isCoins() ? instance.worth(taken) : taken;
  }

  /** The least that is paid out, in the currency it is paid in. */
  public Money least(Unit unit) {
    return new Money(settings.smallestPayout(), paid(new Money(0, unit)).unit());
  }

  /** Whether this is less than what is paid out at all. */
  public boolean isTooLittle(Money taken) {
    var paid = paid(taken);
    return paid.isZero() || !paid.shortOf(least(taken.unit())).isZero();
  }

  /** Whether this payout was asked for before, by this account and for this much. */
  public boolean known(UUID id, UUID account, Money taken) {
    var earlier = payouts.find(id);
    return earlier != null
        && earlier.order().account().equals(account)
        && earlier.order().taken().equals(taken);
  }

  /** Takes it out of the income, in the caller's transaction, which made sure that it is there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Asked ask(UUID id, UUID account, Money taken) {
    var paid = paid(taken);
    var order = new Payout.Order(id, account, taken, paid, provider.name(), clock.instant());
    if (!payouts.add(order)) return known(id, account, taken) ? Asked.PENDING : Asked.ID_TAKEN;
    earnings.payOut(id, account, taken, paid);
    return Asked.PENDING;
  }

  /** The path that leads to the provider's page for payees, or to what became of it. */
  public static String payee(UUID payout) {
    return "/payouts/" + payout + "/payee";
  }

  /** The payout for programs; not inside a transaction. */
  public Object answer(UUID payout) {
    return answers.of(Objects.requireNonNull(payouts.find(payout)));
  }

  /** Whether real money moves. */
  public boolean live() {
    return provider.live();
  }
}
