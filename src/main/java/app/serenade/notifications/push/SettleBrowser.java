package app.serenade.notifications.push;

import app.serenade.notifications.push.WaitingStore.Due;
import app.serenade.platform.live.Live;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows for a browser from what its push service said. */
@Component
class SettleBrowser {
  private static final Logger LOG = LoggerFactory.getLogger(SettleBrowser.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofHours(1);

  /** After so many in a row that were refused, no more are sent. */
  private static final int FAILURES_MAX = 20;

  private final WaitingStore waiting;
  private final SubscriptionStore subscriptions;
  private final Live live;
  private final Clock clock;

  SettleBrowser(WaitingStore waiting, SubscriptionStore subscriptions, Live live, Clock clock) {
    this.waiting = waiting;
    this.subscriptions = subscriptions;
    this.live = live;
    this.clock = clock;
  }

  /**
   * @param carried what became of the last message
   */
  @Transactional
  void after(Due due, Carried carried) {
    waiting.lock(due.id());
    waiting.forget(due, clock.instant().minus(SendPushes.LIVES));
    switch (carried) {
      case Carried.Taken() -> free(due, 0, Duration.ZERO);
      case Carried.Gone() -> remove(due);
      case Carried.Refused(var why) -> {
        LOG.warn("{} refused a push: {}", due.to().service(), why);
        if (due.failures() + 1 < FAILURES_MAX) free(due, due.failures() + 1, Duration.ZERO);
        else remove(due);
      }
      case Carried.Later(var why, var after) -> {
        LOG.info("{} takes a push later: {}", due.to().service(), why);
        free(due, due.failures() + 1, wait(due.failures(), after));
      }
    }
  }

  private void free(Due due, int failures, Duration wait) {
    waiting.free(due.id(), failures, clock.instant().plus(wait));
  }

  /** As long as the push service asks for, else longer each time. */
  private static Duration wait(int failures, @Nullable Duration asked) {
    var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 20));
    var wait = asked != null && asked.isPositive() ? asked : doubled;
    return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
  }

  private void remove(Due due) {
    if (subscriptions.remove(due.account(), due.id()))
      live.hint("account/" + due.account(), "mail");
  }
}
