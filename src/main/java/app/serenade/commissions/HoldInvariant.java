package app.serenade.commissions;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is held for a commission is its whole price while it is requested or accepted and nothing
 * otherwise; a delivered one was released, a cancelled one refunded (spec C10).
 */
@Component
class HoldInvariant implements Invariant {
  private final CommissionReads commissions;

  HoldInvariant(CommissionReads commissions) {
    this.commissions = commissions;
  }

  @Override
  public String name() {
    return "commissions and holds agree";
  }

  @Override
  public List<String> breaches() {
    return commissions.disagreeingWithTheBooks();
  }
}
