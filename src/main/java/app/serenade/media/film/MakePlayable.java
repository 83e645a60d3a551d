package app.serenade.media.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The shortest way from a fitting file to one that plays everywhere, with its poster. */
@Component
public class MakePlayable {
  private static final Logger log = LoggerFactory.getLogger(MakePlayable.class);

  /** What came of it. */
  public sealed interface Made {
    /**
     * @param placeholder what is shown before the poster comes
     * @param copied the pictures are those of the source, at its size
     */
    record Plays(Path film, Path poster, String placeholder, Clip clip, boolean copied)
        implements Made {}

    record Fails(Reason reason) implements Made {}
  }

  private final Encoder encoder;
  private final Probe probe;
  private final Loudness loudness;
  private final Semaphore encodes =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

  MakePlayable(Encoder encoder, Probe probe, Loudness loudness) {
    this.encoder = encoder;
    this.probe = probe;
    this.loudness = loudness;
  }

  public Made of(Path source, Clip clip, Cover cover, Limits limits, Path work) throws IOException {
    Path film = work.resolve("film.mp4"), poster = work.resolve("poster.jpg");
    var tiny = work.resolve("tiny.rgb");
    var drawn =
        CompletableFuture.supplyAsync(
            () -> encoder.poster(source, clip, cover, poster, tiny), Thread::startVirtualThread);
    var copied = clip.playsEverywhere();
    var ended =
        copied
            ? encoder.remux(source, clip, limits.longest(), film)
            : encode(source, clip, limits, film);
    if (!drawn.join().well() || !Encoder.isDrawn(poster)) return fails(drawn.join());
    if (!ended.well()) return fails(ended);
    var made = probe.look(film, Container.ISO, work);
    if (made == null || !made.playsEverywhere()) return new Made.Fails(Reason.UNREADABLE);
    var fault = Admission.faultOfResult(made, limits);
    if (fault != null) return new Made.Fails(fault);
    return new Made.Plays(film, poster, Placeholder.of(tiny, clip), made, copied);
  }

  /** Somebody waits for it, but the machine serves others too. */
  private ChildProcess.Ended encode(Path source, Clip clip, Limits limits, Path film) {
    encodes.acquireUninterruptibly();
    try {
      return encoder.encode(
          source,
          clip,
          Rung.FIRST,
          loudness.gain(source, clip, film),
          limits.longest(),
          film,
          Encoder.Haste.SOMEBODY_WAITS,
          Progress.NOBODY_LISTENS);
    } finally {
      encodes.release();
    }
  }

  private static Made fails(ChildProcess.Ended ended) throws CutOff {
    ended.mustBeItsOwn();
    log.info("A film cannot be made to play: {}", ended.story());
    return new Made.Fails(Reason.UNREADABLE);
  }
}
