package app.serenade.forwarding;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A custom video is also for those its fan forwarded it to, and for whoever holds a link. */
@Component
class ForwardAudience implements Audience {
  private final ForwardReads forwards;
  private final LinkReads links;
  private final Clock clock;

  ForwardAudience(ForwardReads forwards, LinkReads links, Clock clock) {
    this.forwards = forwards;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Purpose purpose() {
    return Purpose.CUSTOM;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return viewer instanceof Viewer.Account account && forwards.isReceiver(account.id(), asset);
  }

  /** A pass is the token of a link that works now, and of this video. */
  @Override
  public boolean admits(UUID asset, String pass) {
    var shared = links.find(new Token(pass), clock.instant());
    return shared != null && shared.asset().equals(asset);
  }
}
