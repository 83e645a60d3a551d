package app.serenade.platform.live;

import app.serenade.platform.live.LiveHints.Hint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The open streams of this node, and the thread that carries hints from the database to them. */
@Component
class LiveHub implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(150);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
  private static final Duration CLOSING_LOOK = Duration.ofMillis(10);
  private static final int LOOKS_PER_HEARTBEAT = 100;
  private static final byte[] HEARTBEAT = ":still here\n\n".getBytes(StandardCharsets.UTF_8);

  /** Also holds the streams of guests, who follow nothing but must be told of the end. */
  private static final String EVERY_STREAM = "";

  /** A stream ends after this long and the page opens another: access is asked anew each time. */
  static final Duration STREAM_LENGTH = Duration.ofMinutes(5);

  private final LiveHints hints;
  private final Map<String, Set<LiveStream>> streams = new ConcurrentHashMap<>();
  private volatile @Nullable Thread carrier;

  LiveHub(LiveHints hints) {
    this.hints = hints;
  }

  /** From now on it hears of these topics, until it ends. */
  void join(LiveStream stream, List<String> asked) {
    var topics = Stream.concat(Stream.of(EVERY_STREAM), asked.stream()).toList();
    topics.forEach(topic -> add(topic, stream));
    stream.onEnd(() -> topics.forEach(topic -> remove(topic, stream)));
    stream.send(event("open"));
  }

  private void add(String topic, LiveStream stream) {
    streams.compute(
        topic,
        (t, open) -> {
          var all = open == null ? ConcurrentHashMap.<LiveStream>newKeySet() : open;
          all.add(stream);
          return all;
        });
  }

  private void remove(String topic, LiveStream stream) {
    streams.computeIfPresent(
        topic,
        (t, open) -> {
          open.remove(stream);
          return open.isEmpty() ? null : open;
        });
  }

  private void carry() {
    var edge = "";
    for (var look = 1; carrier == Thread.currentThread(); look++) {
      try {
        edge = edge.isEmpty() ? hints.edge() : lookOnce(edge);
        if (look % LOOKS_PER_HEARTBEAT == 0) heartbeat();
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException stopped) {
        return;
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("live hints wait for the database: {}", away.getMessage());
        edge = "";
        closeAll();
        pause(AFTER_FAILURE);
      }
    }
  }

  private String lookOnce(String edge) {
    var look = hints.since(edge);
    look.hints().forEach(this::spread);
    return look.upTo();
  }

  /** Who follows a whole family of topics, such as {@code offer/}, hears which one it was. */
  private void spread(Hint hint) {
    send(hint.topic(), hint.name());
    var family = hint.topic().indexOf('/') + 1;
    if (family == 0) return;
    send(hint.topic().substring(0, family), hint.name() + ":" + hint.topic().substring(family));
  }

  /** Written once for all who hear it. */
  private void send(String topic, String name) {
    var event = event(name);
    streams.getOrDefault(topic, Set.of()).forEach(stream -> stream.send(event));
  }

  /** Keeps connections open that would be closed for silence, and ends those open long enough. */
  private void heartbeat() {
    if (hints.forgetOld() < 0) throw new IllegalStateException("a negative count");
    var oldest = System.nanoTime() - STREAM_LENGTH.toNanos();
    for (var stream : streams.getOrDefault(EVERY_STREAM, Set.of())) {
      if (stream.openedAt() - oldest > 0) stream.send(HEARTBEAT);
      else stream.end();
    }
  }

  /** After a break nobody knows what was missed: pages connect again and ask for all they show. */
  private void closeAll() {
    streams.getOrDefault(EVERY_STREAM, Set.of()).forEach(LiveStream::end);
  }

  private static byte[] event(String name) {
    return "event:live:%s\ndata:\n\n".formatted(name).getBytes(StandardCharsets.UTF_8);
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    carrier = Thread.ofPlatform().name("live-hints").daemon().unstarted(this::carry);
    carrier.start();
  }

  @Override
  public void stop() {
    var running = carrier;
    carrier = null;
    if (running != null) running.interrupt();
    closeAll();
    awaitClosed();
  }

  /** The web server stops next, and would lose the end of a stream that is still on its way. */
  private void awaitClosed() {
    var end = System.nanoTime() + CLOSING_LIMIT.toNanos();
    while (streams.containsKey(EVERY_STREAM) && System.nanoTime() < end) pause(CLOSING_LOOK);
  }

  @Override
  public boolean isRunning() {
    return carrier != null;
  }
}
