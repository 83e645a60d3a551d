package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** One size of a film that was taken in already, made with patience and evened in loudness. */
@Component
public class MakeRung {
  /** What came of it. */
  public sealed interface Made {
    record Plays(Clip clip) implements Made {}

    /**
     * @param why in a line for the operator
     */
    record Fails(Reason reason, String why) implements Made {}
  }

  private final Encoder encoder;
  private final Probe probe;
  private final Loudness loudness;

  MakeRung(Encoder encoder, Probe probe, Loudness loudness) {
    this.encoder = encoder;
    this.probe = probe;
    this.loudness = loudness;
  }

  /** Writes {@code target}, alone in its folder. */
  public Made of(Path source, Rung rung, Limits limits, Path target, Progress progress)
      throws IOException {
    var work = requireNonNull(target.getParent());
    var container = Container.of(source);
    var clip = container == null ? null : probe.look(source, container, work);
    if (clip == null) return new Made.Fails(Reason.UNREADABLE, "its source cannot be read");
    var gain = loudness.gain(source, clip, target);
    var ended =
        encoder.encode(
            source, clip, rung, gain, limits.longest(), target, Encoder.Haste.BEHIND, progress);
    ended.mustBeItsOwn();
    var made = ended.well() ? probe.look(target, Container.ISO, work) : null;
    return made == null ? new Made.Fails(Reason.FAILED, ended.story()) : new Made.Plays(made);
  }
}
