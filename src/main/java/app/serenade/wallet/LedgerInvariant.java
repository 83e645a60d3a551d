package app.serenade.wallet;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The books balance; all of it asked in one statement, so of one moment. */
@Component
class LedgerInvariant implements Invariant {
  private final LedgerChecksReads checks;

  LedgerInvariant(LedgerChecksReads checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "the ledger balances";
  }

  @Override
  public List<String> breaches() {
    return checks.breaches();
  }
}
