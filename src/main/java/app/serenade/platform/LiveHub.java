package app.serenade.platform;

import app.serenade.platform.LiveHints.Hint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node, and the thread that carries hints from the database to them. */
@Component
class LiveHub implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(150);
  private static final int LOOKS_PER_HEARTBEAT = 100;

  /** A stream ends after this long and the page opens another: access is asked anew each time. */
  static final Duration STREAM_LENGTH = Duration.ofMinutes(5);

  private final LiveHints hints;
  private final Map<String, Set<SseEmitter>> streams = new ConcurrentHashMap<>();
  private volatile @Nullable Thread carrier;

  LiveHub(LiveHints hints) {
    this.hints = hints;
  }

  SseEmitter open(List<String> topics) {
    var stream = new SseEmitter(STREAM_LENGTH.toMillis());
    topics.forEach(
        topic -> streams.computeIfAbsent(topic, t -> ConcurrentHashMap.newKeySet()).add(stream));
    Runnable close = () -> topics.forEach(topic -> remove(topic, stream));
    stream.onCompletion(close);
    stream.onTimeout(stream::complete);
    stream.onError(failure -> close.run());
    send(stream, "open");
    return stream;
  }

  private void remove(String topic, SseEmitter stream) {
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
        pause();
      }
    }
  }

  private String lookOnce(String edge) {
    var look = hints.since(edge);
    look.hints().forEach(this::spread);
    return look.upTo();
  }

  private void spread(Hint hint) {
    streams.getOrDefault(hint.topic(), Set.of()).forEach(stream -> send(stream, hint.name()));
  }

  private void heartbeat() {
    if (hints.forgetOld() < 0) throw new IllegalStateException("a negative count");
    streams.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(stream -> send(stream, SseEmitter.event().comment("still here")));
  }

  /** After a break nobody knows what was missed: pages connect again and ask for all they show. */
  private void closeAll() {
    streams.values().stream().flatMap(Set::stream).distinct().forEach(SseEmitter::complete);
  }

  private static void send(SseEmitter stream, String name) {
    send(stream, SseEmitter.event().name("live:" + name).data(""));
  }

  private static void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
    try {
      stream.send(event);
    } catch (IOException | IllegalStateException gone) {
      stream.completeWithError(gone);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
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
  }

  @Override
  public boolean isRunning() {
    return carrier != null;
  }
}
