package app.serenade.commissions.operating;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who looks into a commission sees its video as long as they look. */
@Component
class LookAudience implements Audience {
  private final DeedStore deeds;

  LookAudience(DeedStore deeds) {
    this.deeds = deeds;
  }

  @Override
  public Purpose purpose() {
    return Purpose.CUSTOM;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return viewer instanceof Viewer.Account account
        && account.isA(Viewer.Role.MODERATOR)
        && deeds.showsTo(account.id(), asset);
  }
}
