package app.serenade.notifications;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsExpired;
import app.serenade.notifications.NotificationStore.News;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewPosted;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notifies those who did not make a change of their commission themselves. */
@Component
class HearCommission {
  /** What ends at a deadline often ends together with others: they share a mail. */
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private static final Duration APART = Duration.ofMinutes(5);

  private final NotificationStore store;
  private final LetterStore letters;
  private final Live live;
  private final Clock clock;

  HearCommission(NotificationStore store, LetterStore letters, Live live, Clock clock) {
    this.store = store;
    this.letters = letters;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(CommissionChanged event) {
    hear(event);
  }

  @ApplicationModuleListener
  void on(ReviewPosted event) {
    hear(event.asChange());
  }

  private void hear(CommissionChanged event) {
    Stream.of(event.fan(), event.creator())
        .filter(party -> !party.equals(event.actor()))
        .map(party -> news(event, party))
        .filter(news -> store.add(Ids.next(), news, clock.instant()))
        .forEach(this::tell);
  }

  @EventListener
  void on(CommissionsExpired event) {
    event.changes().forEach(this::on);
  }

  private static News news(CommissionChanged event, UUID party) {
    var partner = party.equals(event.fan()) ? event.creator() : event.fan();
    return new News(party, partner, event.commission(), event.transition(), event.change());
  }

  private void tell(News news) {
    live.hint("account/" + news.account(), "inbox");
    switch (news.change()) {
      case NOT_ACCEPTED_IN_TIME, NOT_SENT_IN_TIME ->
          letters.due(news.account(), clock.instant(), TOGETHER, APART);
      case REQUESTED,
          ACCEPTED,
          DELIVERED,
          REFUSED,
          REVIEWED,
          CANCELLED_BY_CREATOR,
          CANCELLED_BY_FAN,
          CANCELLED_BY_OPERATOR ->
          letters.due(news.account(), clock.instant());
    }
  }
}
