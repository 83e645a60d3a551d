package app.serenade.payments;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Viewer;
import app.serenade.wallet.Causes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names top-ups, charges and payouts in somebody's history. */
@Component
class PaymentCauses implements Causes {
  private final TopUpStore topUps;
  private final ChargeStore charges;
  private final PayoutStore payouts;

  PaymentCauses(TopUpStore topUps, ChargeStore charges, PayoutStore payouts) {
    this.topUps = topUps;
    this.charges = charges;
    this.payouts = payouts;
  }

  @Override
  public Map<UUID, Cause> of(Viewer.Account viewer, Collection<UUID> refs) {
    var causes = new HashMap<UUID, Cause>();
    for (var id : topUps.among(refs, viewer.id()))
      causes.put(id, new Cause(t("payments.cause"), "/top-ups/" + id));
    for (var id : charges.among(refs, viewer.id()))
      causes.put(id, new Cause(t("payments.cause.charge"), "/charges/" + id));
    for (var id : payouts.among(refs, viewer.id()))
      causes.put(id, new Cause(t("payments.cause.payout"), "/payouts/" + id));
    return causes;
  }
}
