package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** A smaller file of a film that was taken in already, made with patience. */
@Component
public class MakeSmaller {
  /** What came of it. */
  public sealed interface Made {
    record Plays(Clip clip) implements Made {}

    /**
     * @param why in a line for the operator
     */
    record Fails(String why) implements Made {}
  }

  private final Encoder encoder;
  private final Probe probe;

  MakeSmaller(Encoder encoder, Probe probe) {
    this.encoder = encoder;
    this.probe = probe;
  }

  /** Writes {@code target}, alone in its folder, with a short side of at most {@code shortSide}. */
  public Made of(Path source, int shortSide, Limits limits, Path target) throws IOException {
    var work = requireNonNull(target.getParent());
    var container = Container.of(source);
    var clip = container == null ? null : probe.look(source, container, work);
    if (clip == null) return new Made.Fails("its source cannot be read");
    var ended =
        encoder.encode(source, clip, shortSide, limits.longest(), target, Encoder.Haste.BEHIND);
    var made = ended.well() ? probe.look(target, Container.ISO, work) : null;
    return made == null ? new Made.Fails(ended.story()) : new Made.Plays(made);
  }
}
