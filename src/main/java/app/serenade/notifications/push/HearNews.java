package app.serenade.notifications.push;

import app.serenade.notifications.NewsAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is new waits for every browser of its account, from the transaction on that adds it. */
@Component
class HearNews {
  private final WaitingStore waiting;

  HearNews(WaitingStore waiting) {
    this.waiting = waiting;
  }

  @EventListener
  void on(NewsAdded event) {
    waiting.add(event.notifications());
  }
}
