package app.serenade.accounts;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving.Departure;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.web.AnswerStore;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody deletes their account. What is open with it is cancelled and refunded, all that is
 * theirs goes, and nobody is behind it any more: all in one transaction.
 */
@Component
@CheckReturnValue
public class DeleteAccount {
  public sealed interface Outcome {
    /**
     * It is deleted, now or since earlier.
     *
     * @param receipt leads to what was erased
     */
    record Done(UUID receipt) implements Outcome {}

    record WrongPassword() implements Outcome {}

    record Busy() implements Outcome {}

    /** Too many wrong passwords; how long until the next is looked at. */
    record TooOften(Duration after) implements Outcome {}

    /** A payout is on its way: what becomes of it is decided first. */
    record PayoutUnderWay() implements Outcome {}

    /** So much would be lost, and was not given up; nothing was changed. */
    record MoneyLeft(List<Money> lost) implements Outcome {}
  }

  private final DeletionStore store;
  private final Farewells farewells;
  private final Passwords passwords;
  private final SignInLimit limit;
  private final AnswerStore answers;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  DeleteAccount(
      DeletionStore store,
      Farewells farewells,
      Passwords passwords,
      SignInLimit limit,
      AnswerStore answers,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.farewells = farewells;
    this.passwords = passwords;
    this.limit = limit;
    this.answers = answers;
    this.events = events;
    this.transaction = transaction;
  }

  /** What it would mean now. */
  public Farewell before(Viewer.Account account) {
    return farewells.of(account.id());
  }

  /**
   * @param givenUp money they know they lose; more than there is does no harm
   * @param address the network address that asks
   */
  public Outcome by(UUID account, String password, Collection<Money> givenUp, String address) {
    var secrets = store.secrets(account);
    if (secrets == null) return inTransaction(account, givenUp);
    var wait = limit.take(secrets.email(), address);
    if (wait.isPositive()) return new Outcome.TooOften(wait);
    var fits = passwords.fits(password, secrets.passwordHash());
    if (fits != null && !fits) return new Outcome.WrongPassword();
    limit.giveBack(secrets.email(), address);
    return fits == null ? new Outcome.Busy() : inTransaction(account, givenUp);
  }

  private Outcome inTransaction(UUID account, Collection<Money> givenUp) {
    return Objects.requireNonNull(transaction.execute(status -> delete(account, givenUp)));
  }

  private Outcome delete(UUID account, Collection<Money> givenUp) {
    var before = store.lock(account);
    if (before != null) return new Outcome.Done(before);
    var farewell = farewells.of(account);
    if (farewell.payoutUnderWay()) return new Outcome.PayoutUnderWay();
    if (!farewell.isCovered(givenUp)) return new Outcome.MoneyLeft(farewell.toGiveUp());
    var departure = new Departure(account, UUID.randomUUID());
    farewells.letGo(departure);
    answers.forgetAllOf(account);
    store.forget(account, departure.receipt(), t("accounts.deleted"));
    events.publishEvent(new AccountDeleted(account, departure.receipt()));
    return new Outcome.Done(departure.receipt());
  }
}
