package app.serenade.payments.sandbox;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.StartTopUp;
import app.serenade.payments.TopUp;
import app.serenade.payments.TopUpForm;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Buys coins with the sandbox's pretended money, from the order to the coins in the wallet. */
@NamedInterface("sandbox")
@Component
public class PretendTopUp {
  private final StartTopUp start;
  private final SandboxProvider sandbox;
  private final ConfirmPayments confirm;

  PretendTopUp(StartTopUp start, SandboxProvider sandbox, ConfirmPayments confirm) {
    this.start = start;
    this.sandbox = sandbox;
    this.confirm = confirm;
  }

  /** Once per id; whether the coins are in the wallet now. */
  public boolean of(UUID id, UUID account, long coins) {
    var outcome = start.by(account, new TopUpForm(id, coins, "/wallet"));
    if (outcome instanceof StartTopUp.Outcome.Started)
      sandbox.decide(id, SandboxProvider.Decision.PAY);
    return confirm.topUp(account, id) instanceof TopUp.Paid;
  }
}
