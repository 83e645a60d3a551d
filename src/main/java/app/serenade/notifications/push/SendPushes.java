package app.serenade.notifications.push;

import app.serenade.notifications.push.WaitingStore.Due;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pushes what waits, each browser's on a thread of its own; several nodes share it. A browser is
 * taken for so long that its messages can be sent meanwhile: what a dead node had taken goes out
 * once more after that, and takes the place of what may have been shown already.
 */
@Component
class SendPushes {
  private static final Logger LOG = LoggerFactory.getLogger(SendPushes.class);
  private static final int BATCH = 32;

  /** So many browsers at a time, and so many of one push service: a slow one keeps no others. */
  static final int SENT_AT_ONCE_MAX = 256;

  static final int OF_ONE_SERVICE_MAX = 64;
  private static final int NEWS_MAX = 1_000;

  /** Longer than the few messages that go to one browser can take. */
  private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

  /** News that are older are no news. */
  static final Duration LIVES = Duration.ofHours(48);

  private final WaitingStore waiting;
  private final SettleBrowser settle;
  private final NewsPushes pushes;
  private final Vapid vapid;
  private final Courier courier;
  private final Clock clock;
  private final Map<UUID, String> sending = new ConcurrentHashMap<>();

  SendPushes(
      WaitingStore waiting,
      SettleBrowser settle,
      NewsPushes pushes,
      Vapid vapid,
      Courier courier,
      Clock clock) {
    this.waiting = waiting;
    this.settle = settle;
    this.pushes = pushes;
    this.vapid = vapid;
    this.courier = courier;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT0.5S")
  void sweep() {
    for (var taken = BATCH; taken == BATCH; ) {
      var free = Math.min(BATCH, SENT_AT_ONCE_MAX - sending.size());
      taken = free > 0 ? begin(free) : 0;
    }
  }

  private int begin(int limit) {
    var now = clock.instant();
    var due = waiting.take(limit, busy(), now, now.plus(TAKEN_FOR));
    for (var one : due) {
      sending.put(one.id(), one.to().service());
      var _ = Thread.ofVirtual().name("push").start(() -> send(one));
    }
    return due.size();
  }

  private List<String> busy() {
    var counts = sending.values().stream().collect(Collectors.groupingBy(x -> x));
    return counts.values().stream()
        .filter(all -> all.size() >= OF_ONE_SERVICE_MAX)
        .map(List::getFirst)
        .toList();
  }

  private void send(Due due) {
    try {
      settle.after(due, sendAll(due));
    } catch (RuntimeException | GeneralSecurityException failure) {
      LOG.error("a push waits until it is taken again", failure);
    } finally {
      sending.remove(due.id());
    }
  }

  /** Answers what became of the last one. */
  private Carried sendAll(Due due) throws GeneralSecurityException {
    Carried last = new Carried.Taken();
    var news = waiting.news(due, clock.instant().minus(LIVES), NEWS_MAX);
    for (var push : pushes.of(news, due.language())) {
      last = carry(due.to(), push);
      if (last instanceof Carried.Gone || last instanceof Carried.Later) return last;
      waiting.done(due.id(), push.tells());
    }
    return last;
  }

  private Carried carry(Subscription to, Push push) throws GeneralSecurityException {
    var left = LIVES.minus(Duration.between(push.at(), clock.instant()));
    var headers =
        Map.of(
            "Authorization",
            vapid.authorization(to.endpoint()),
            "Content-Encoding",
            "aes128gcm",
            "Content-Type",
            "application/octet-stream",
            "TTL",
            String.valueOf(Math.max(0, left.toSeconds())),
            "Topic",
            push.topic(),
            "Urgency",
            "normal");
    var sealed = Sealed.of(push.plain(), to.point(), to.secret());
    return courier.carry(to.endpoint(), headers, sealed.bytes());
  }
}
