package app.serenade.forwarding;

import app.serenade.platform.live.Live;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fan ends a link: from then on it looks as if it had never been. */
@Component
public class RevokeLink {
  private final LinkStore links;
  private final Live live;
  private final Clock clock;

  RevokeLink(LinkStore links, Live live, Clock clock) {
    this.links = links;
    this.live = live;
    this.clock = clock;
  }

  /** False where this account made no such link; revoking twice is revoking once. */
  @Transactional
  public boolean by(UUID fan, UUID link) {
    if (!links.revoke(fan, link, clock.instant())) return false;
    live.hint("account/" + fan, "forward");
    return true;
  }
}
