package app.serenade.commissions.detail;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Viewer;
import app.serenade.wallet.Causes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says in the wallet's history which commission moved the money. */
@Component
class CommissionCauses implements Causes {
  private final CommissionReads commissions;

  CommissionCauses(CommissionReads commissions) {
    this.commissions = commissions;
  }

  @Override
  public Map<UUID, Cause> of(Viewer.Account viewer, Collection<UUID> refs) {
    return commissions.titles(viewer.id(), refs, CommissionCauses::cause);
  }

  private static Cause cause(UUID commission, String creator) {
    return new Cause(t("commissions.cause", creator), "/commissions/" + commission);
  }
}
