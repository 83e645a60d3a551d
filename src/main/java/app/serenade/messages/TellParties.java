package app.serenade.messages;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsChanged;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewPosted;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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

  @EventListener
  void on(CommissionsChanged event) {
    tell(event.changes());
  }

  @ApplicationModuleListener
  void on(ReviewPosted event) {
    tell(List.of(event.asChange()));
  }

  private void tell(List<CommissionChanged> changes) {
    var topics =
        store.tell(changes, clock.instant()).stream()
            .flatMap(pair -> Stream.of(pair.one(), pair.other()))
            .map(account -> "account/" + account)
            .toList();
    if (!topics.isEmpty()) live.hint(topics, "inbox");
  }
}
