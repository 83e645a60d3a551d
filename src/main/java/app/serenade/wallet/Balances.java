package app.serenade.wallet;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands in the accounts of a person, as of now. */
@Component
public class Balances {
  private final LedgerStore ledger;

  Balances(LedgerStore ledger) {
    this.ledger = ledger;
  }

  /** What the wallet of this account can spend; zero where it never had a movement. */
  public Money of(UUID account, Unit unit) {
    return ledger.balance(account, unit);
  }
}
