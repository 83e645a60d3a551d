package app.serenade.payments.sandbox;

import app.serenade.payments.Coins;
import app.serenade.payments.sandbox.SandboxProvider.Decision;
import java.util.UUID;

/** Stands in for who presses the buttons of the sandbox's pages; only the first press counts. */
public record Pressed(Coins.Beans program) {
  /**
   * @param refunds whether it is paid by something that takes money back
   */
  public void pay(UUID charge, boolean refunds) {
    sandbox().decide(charge, refunds ? Decision.PAY : Decision.PAY_FOR_GOOD);
  }

  public void decline(UUID charge) {
    sandbox().decide(charge, Decision.DECLINE);
  }

  public void payOut(UUID payout, boolean paid) {
    sandbox().decidePayout(payout, paid ? Decision.PAY : Decision.DECLINE);
  }

  private SandboxProvider sandbox() {
    return program.of(SandboxProvider.class);
  }
}
