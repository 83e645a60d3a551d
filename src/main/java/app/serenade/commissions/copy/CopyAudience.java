package app.serenade.commissions.copy;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A custom video of which a copy is shown is for everybody meanwhile. The fan can take that back at
 * any time, so no cache may keep it.
 */
@Component
class CopyAudience implements Audience {
  private final CopyStore copies;

  CopyAudience(CopyStore copies) {
    this.copies = copies;
  }

  @Override
  public Purpose purpose() {
    return Purpose.CUSTOM;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return copies.isShown(asset);
  }
}
