package app.serenade.notifications;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsExpired;
import app.serenade.notifications.NotificationStore.News;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewPosted;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notifies those who did not make a change of their commission themselves. */
@Component
class HearCommission {
  private final NotificationStore store;
  private final CommissionMails mails;
  private final Live live;
  private final Clock clock;

  HearCommission(NotificationStore store, CommissionMails mails, Live live, Clock clock) {
    this.store = store;
    this.mails = mails;
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
    mails.send(news);
  }
}
