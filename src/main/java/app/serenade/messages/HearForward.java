package app.serenade.messages;

import app.serenade.forwarding.VideoForwarded;
import app.serenade.platform.live.Live;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts a forwarded video into the conversation of the two. */
@Component
class HearForward {
  private final MessageStore store;
  private final Live live;
  private final Clock clock;

  HearForward(MessageStore store, Live live, Clock clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(VideoForwarded event) {
    if (!store.add(event, clock.instant())) return;
    live.hint("account/" + event.giver(), "inbox");
    live.hint("account/" + event.receiver(), "inbox");
  }
}
