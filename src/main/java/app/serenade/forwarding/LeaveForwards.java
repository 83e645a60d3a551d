package app.serenade.forwarding;

import app.serenade.accounts.Leaving;
import app.serenade.platform.live.Live;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** With a fan go the links they made; what was forwarded by or to them is seen by nobody more. */
@Component
class LeaveForwards implements Leaving {
  private final ForwardStore forwards;
  private final LinkStore links;
  private final Live live;
  private final Clock clock;

  LeaveForwards(ForwardStore forwards, LinkStore links, Live live, Clock clock) {
    this.forwards = forwards;
    this.links = links;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void letGo(Departure departure) {
    var now = clock.instant();
    var others = forwards.withdrawAllOf(departure.account(), now);
    live.hint(others.stream().map(other -> "account/" + other).toList(), "inbox");
    links.revokeAllOf(departure.account(), now);
  }
}
