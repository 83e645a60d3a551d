package app.serenade.payments;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was bought, charged and paid out stands so in the ledger, and in the provider's records. */
@Component
class ProviderInvariant implements Invariant {
  private final PaymentChecksReads checks;

  ProviderInvariant(PaymentChecksReads checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "the ledger, our records and the provider's agree";
  }

  @Override
  public List<String> breaches() {
    return checks.breaches();
  }
}
