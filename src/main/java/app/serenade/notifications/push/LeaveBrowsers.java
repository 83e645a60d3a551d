package app.serenade.notifications.push;

import app.serenade.accounts.Leaving;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nothing is pushed to where an account has signed out, or is no more. */
@Component
class LeaveBrowsers implements Leaving {
  private static final int BATCH = 1_000;

  private final SubscriptionStore subscriptions;

  LeaveBrowsers(SubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public void letGo(Departure departure) {
    subscriptions.removeAllOf(departure.account());
  }

  /** What is taken to be sent asks for the session itself; this removes the rows. */
  @Scheduled(fixedDelayString = "PT10S")
  void sweep() {
    var _ = subscriptions.removeSignedOut(BATCH);
  }
}
