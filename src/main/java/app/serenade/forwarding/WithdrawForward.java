package app.serenade.forwarding;

import app.serenade.platform.live.Live;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fan takes a forward back: from then on not one byte of the video is sent to its receiver. */
@Component
public class WithdrawForward {
  private final ForwardStore forwards;
  private final Live live;
  private final Clock clock;

  WithdrawForward(ForwardStore forwards, Live live, Clock clock) {
    this.forwards = forwards;
    this.live = live;
    this.clock = clock;
  }

  /** False where this account made no such forward; withdrawing twice is withdrawing once. */
  @Transactional
  public boolean by(UUID fan, UUID forward) {
    var receiver = forwards.withdraw(fan, forward, clock.instant());
    if (receiver == null) return forwards.isOf(fan, forward);
    live.hint("account/" + receiver, "inbox");
    live.hint("account/" + fan, "inbox");
    live.hint("account/" + fan, "forward");
    return true;
  }
}
