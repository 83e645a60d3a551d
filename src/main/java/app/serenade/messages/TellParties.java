package app.serenade.messages;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsExpired;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewPosted;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells both parties of a commission, in their conversation, that it changed or was reviewed. */
@Component
class TellParties {
  private final PromptStore store;
  private final Live live;
  private final Clock clock;

  TellParties(PromptStore store, Live live, Clock clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(CommissionChanged event) {
    tell(event);
  }

  @ApplicationModuleListener
  void on(ReviewPosted event) {
    tell(event.asChange());
  }

  private void tell(CommissionChanged event) {
    if (!store.tell(event, clock.instant())) return;
    live.hint("account/" + event.fan(), "inbox");
    live.hint("account/" + event.creator(), "inbox");
  }

  @EventListener
  void on(CommissionsExpired event) {
    event.changes().forEach(this::on);
  }
}
