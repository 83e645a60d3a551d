package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.ChargeAnswers;
import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.PayoutAnswers;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What has become of one's own charges and payouts, for programs. */
@RestController
@Access(SIGNED_IN)
class ChargeApi {
  private final ConfirmPayments confirm;
  private final ChargeAnswers charges;
  private final PayoutAnswers payouts;

  ChargeApi(ConfirmPayments confirm, ChargeAnswers charges, PayoutAnswers payouts) {
    this.confirm = confirm;
    this.charges = charges;
    this.payouts = payouts;
  }

  @GetMapping("/api/v1/charges/{id}")
  ResponseEntity<?> charge(Viewer.Account viewer, @PathVariable UUID id) {
    var charge = confirm.charge(viewer.id(), id);
    return charge == null ? Problems.missing() : ResponseEntity.ok(charges.of(charge));
  }

  @GetMapping("/api/v1/payouts/{id}")
  ResponseEntity<?> payout(Viewer.Account viewer, @PathVariable UUID id) {
    var payout = confirm.payout(viewer.id(), id);
    return payout == null ? Problems.missing() : ResponseEntity.ok(payouts.of(payout));
  }
}
