package app.serenade.commissions.detail;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A delivered custom video is for its two parties and nobody else. */
@Component
class CommissionAudience implements Audience {
  private final CommissionReads commissions;

  CommissionAudience(CommissionReads commissions) {
    this.commissions = commissions;
  }

  @Override
  public Purpose purpose() {
    return Purpose.CUSTOM;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return viewer instanceof Viewer.Account account && commissions.isParty(account.id(), asset);
  }
}
