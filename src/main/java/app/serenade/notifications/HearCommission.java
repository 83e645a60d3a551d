package app.serenade.notifications;

import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.CommissionsChanged;
import app.serenade.notifications.NotificationStore.News;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewPosted;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notifies those who did not make a change of their commission themselves. */
@Component
class HearCommission {
  /** What ends at a deadline often ends together with others: they share a mail. */
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private static final Duration ENDINGS_APART = Duration.ofMinutes(5);

  private final NotificationStore store;
  private final LetterStore letters;
  private final NotificationSettings settings;
  private final Live live;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  HearCommission(
      NotificationStore store,
      LetterStore letters,
      NotificationSettings settings,
      Live live,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.letters = letters;
    this.settings = settings;
    this.live = live;
    this.clock = clock;
    this.events = events;
  }

  @EventListener
  void on(CommissionsChanged event) {
    hear(event.changes());
  }

  @ApplicationModuleListener
  void on(ReviewPosted event) {
    hear(List.of(event.asChange()));
  }

  private void hear(List<CommissionChanged> changes) {
    var news = store.add(changes.stream().flatMap(HearCommission::news).toList(), clock.instant());
    if (news.isEmpty()) return;
    live.hint(news.stream().map(one -> "account/" + one.account()).toList(), "inbox");
    due(news.stream().filter(one -> !isEnding(one)), Duration.ZERO, settings.mailsApart());
    due(news.stream().filter(HearCommission::isEnding), TOGETHER, ENDINGS_APART);
    events.publishEvent(new NewsAdded(news.stream().map(News::id).toList()));
  }

  private void due(Stream<News> news, Duration delay, Duration apart) {
    var accounts = news.map(News::account).toList();
    if (!accounts.isEmpty()) letters.due(accounts, clock.instant(), delay, apart);
  }

  private static Stream<News> news(CommissionChanged change) {
    return Stream.of(change.fan(), change.creator())
        .filter(party -> !party.equals(change.actor()))
        .map(party -> news(change, party));
  }

  private static News news(CommissionChanged change, UUID party) {
    var partner = party.equals(change.fan()) ? change.creator() : change.fan();
    return new News(
        Ids.next(), party, partner, change.commission(), change.transition(), change.change());
  }

  private static boolean isEnding(News news) {
    return switch (news.change()) {
      case NOT_ACCEPTED_IN_TIME, NOT_SENT_IN_TIME -> true;
      case REQUESTED,
          ACCEPTED,
          DELIVERED,
          REFUSED,
          REVIEWED,
          REVERSED,
          CANCELLED_BY_CREATOR,
          CANCELLED_BY_FAN,
          CANCELLED_BY_OPERATOR ->
          false;
    };
  }
}
