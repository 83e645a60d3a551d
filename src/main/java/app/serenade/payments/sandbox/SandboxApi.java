package app.serenade.payments.sandbox;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.ChargeAnswers;
import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.Payout;
import app.serenade.payments.PayoutAnswers;
import app.serenade.payments.TopUpAnswers;
import app.serenade.payments.sandbox.SandboxProvider.Decision;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the payer, or the payee, at the provider's page, in the sandbox only. */
@RestController
@WhereSandbox
@RequestMapping("/api/v1/sandbox")
class SandboxApi {
  private final ConfirmPayments confirm;
  private final SandboxProvider sandbox;
  private final TopUpAnswers topUps;
  private final ChargeAnswers charges;
  private final PayoutAnswers payouts;

  SandboxApi(
      ConfirmPayments confirm,
      SandboxProvider sandbox,
      TopUpAnswers topUps,
      ChargeAnswers charges,
      PayoutAnswers payouts) {
    this.confirm = confirm;
    this.sandbox = sandbox;
    this.topUps = topUps;
    this.charges = charges;
    this.payouts = payouts;
  }

  @Access(SIGNED_IN)
  @PostMapping("/payments/{id}/confirmation")
  ResponseEntity<?> pay(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean refunds) {
    return decide(viewer, id, refunds ? Decision.PAY : Decision.PAY_FOR_GOOD);
  }

  @Access(SIGNED_IN)
  @PostMapping("/payments/{id}/refusal")
  ResponseEntity<?> decline(Viewer.Account viewer, @PathVariable UUID id) {
    return decide(viewer, id, Decision.DECLINE);
  }

  @Access(SIGNED_IN)
  @PostMapping("/payouts/{id}/confirmation")
  ResponseEntity<?> payOut(Viewer.Account viewer, @PathVariable UUID id) {
    return decidePayout(viewer, id, Decision.PAY);
  }

  @Access(SIGNED_IN)
  @PostMapping("/payouts/{id}/refusal")
  ResponseEntity<?> refusePayout(Viewer.Account viewer, @PathVariable UUID id) {
    return decidePayout(viewer, id, Decision.DECLINE);
  }

  private ResponseEntity<?> decide(Viewer.Account viewer, UUID id, Decision decision) {
    var known = payment(viewer, id) != null;
    if (known) sandbox.decide(id, decision);
    var now = known ? payment(viewer, id) : null;
    return now == null ? Problems.missing() : ResponseEntity.ok(now);
  }

  private @Nullable Object payment(Viewer.Account viewer, UUID id) {
    var topUp = confirm.topUp(viewer.id(), id);
    if (topUp != null) return topUps.of(topUp);
    var charge = confirm.charge(viewer.id(), id);
    return charge == null ? null : charges.of(charge);
  }

  private ResponseEntity<?> decidePayout(Viewer.Account viewer, UUID id, Decision decision) {
    var known = confirm.payout(viewer.id(), id) instanceof Payout.Pending;
    if (known) sandbox.decidePayout(id, decision);
    var payout = confirm.payout(viewer.id(), id);
    return payout == null ? Problems.missing() : ResponseEntity.ok(payouts.of(payout));
  }
}
