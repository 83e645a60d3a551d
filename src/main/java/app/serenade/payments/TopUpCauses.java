package app.serenade.payments;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Viewer;
import app.serenade.wallet.Causes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the top-ups in a wallet's history. */
@Component
class TopUpCauses implements Causes {
  private final TopUpStore topUps;

  TopUpCauses(TopUpStore topUps) {
    this.topUps = topUps;
  }

  @Override
  public Map<UUID, Cause> of(Viewer.Account viewer, Collection<UUID> refs) {
    var causes = new HashMap<UUID, Cause>();
    for (var id : topUps.among(refs, viewer.id()))
      causes.put(id, new Cause(t("payments.cause"), "/top-ups/" + id));
    return causes;
  }
}
