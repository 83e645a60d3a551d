package app.serenade.media.film;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Another poster for a film that plays already. */
@Component
public class MakePoster {
  private static final Logger log = LoggerFactory.getLogger(MakePoster.class);

  /** What came of it. */
  public sealed interface Made {
    /**
     * @param placeholder what is shown before the poster comes
     */
    record Drawn(Path poster, String placeholder) implements Made {}

    record Fails() implements Made {}
  }

  private final Encoder encoder;
  private final Probe probe;

  MakePoster(Encoder encoder, Probe probe) {
    this.encoder = encoder;
    this.probe = probe;
  }

  public Made of(Path film, Cover cover, Path work) throws IOException {
    var clip = probe.look(film, Container.ISO, work);
    if (clip == null) return new Made.Fails();
    Path poster = work.resolve("poster.jpg"), tiny = work.resolve("tiny.rgb");
    var drawn = encoder.poster(film, clip, cover, poster, tiny);
    if (drawn.well() && Encoder.isDrawn(poster))
      return new Made.Drawn(poster, Placeholder.of(tiny, clip));
    log.info("A poster cannot be drawn: {}", drawn.story());
    return new Made.Fails();
  }
}
