package app.serenade.income;

import static app.serenade.platform.Text.t;

import app.serenade.payments.Payouts;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.platform.money.Rates;
import app.serenade.wallet.Earnings;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody takes what is available of their income: paid out by the provider, or into their wallet.
 * Asked twice under one id, it is taken once.
 */
@Component
class TakeIncome {
  sealed interface Outcome {
    record Done(UUID id) implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** Only this much is available now; nothing was taken. */
    record TooMuch(Money available) implements Outcome {}

    /** This id was used for something else. */
    record IdTaken() implements Outcome {}
  }

  private final Income income;
  private final IncomeReads reads;
  private final Payouts payouts;
  private final Earnings earnings;
  private final Rates rates;
  private final MoneyText text;
  private final Live live;

  TakeIncome(
      Income income,
      IncomeReads reads,
      Payouts payouts,
      Earnings earnings,
      Rates rates,
      MoneyText text,
      Live live) {
    this.income = income;
    this.reads = reads;
    this.payouts = payouts;
    this.earnings = earnings;
    this.rates = rates;
    this.text = text;
    this.live = live;
  }

  /** It is on its way until the provider says what became of it. */
  @Transactional
  public Outcome payOut(UUID account, TakeForm form) {
    var errors = form.errors();
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var id = form.key();
    var money = form.money();
    var locked = income.lock(account, money.unit());
    if (payouts.known(id, account, money)) return new Outcome.Done(id);
    var missing = locked.available().shortOf(money);
    if (!missing.isZero()) return new Outcome.TooMuch(locked.available());
    if (payouts.isTooLittle(money))
      return invalid(t("income.least", text.both(payouts.least(money.unit()))));
    return switch (payouts.ask(id, account, money)) {
      case PENDING -> done(account, id);
      case ID_TAKEN -> new Outcome.IdTaken();
    };
  }

  /** At once. */
  @Transactional
  public Outcome toWallet(UUID account, TakeForm form) {
    var errors = form.errors();
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var id = form.key();
    var money = form.money();
    var locked = income.lock(account, money.unit());
    var before = reads.moved(account, id);
    if (before != null) return before.equals(money) ? new Outcome.Done(id) : new Outcome.IdTaken();
    if (!locked.available().shortOf(money).isZero()) return new Outcome.TooMuch(locked.available());
    var coins = rates.coins(money, RoundingMode.DOWN);
    if (coins == null || coins.isZero()) return invalid(t("income.error.no-coins"));
    return earnings.toWallet(id, account, money, coins) ? done(account, id) : new Outcome.IdTaken();
  }

  private Outcome done(UUID account, UUID id) {
    live.hint("account/" + account, "wallet");
    return new Outcome.Done(id);
  }

  private static Outcome invalid(String error) {
    return new Outcome.Invalid(Map.of("amount", error));
  }
}
