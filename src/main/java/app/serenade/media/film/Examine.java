package app.serenade.media.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Judges a stranger's file by its content: first our own eyes, then ffprobe in its jail, then the
 * rules.
 */
@Component
public class Examine {
  /** What was found. */
  public sealed interface Finding {
    record Fit(Clip clip) implements Finding {}

    record Unfit(Reason reason) implements Finding {}
  }

  private final Probe probe;

  Examine(Probe probe) {
    this.probe = probe;
  }

  public Finding look(Path file, Limits limits, Path work) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) return new Finding.Unfit(Reason.EMPTY);
    if (Files.size(file) > limits.bytes()) return new Finding.Unfit(Reason.TOO_LARGE);
    var container = Container.of(file);
    if (container == null) return new Finding.Unfit(Reason.NO_VIDEO);
    var inner = container == Container.ISO ? IsoBoxes.fault(file) : MatroskaElements.fault(file);
    if (inner != null) return new Finding.Unfit(inner);
    var clip = probe.look(file, container, work);
    if (clip == null) return new Finding.Unfit(Reason.UNREADABLE);
    var fault = Admission.fault(clip, Files.size(file), limits);
    return fault == null ? new Finding.Fit(clip) : new Finding.Unfit(fault);
  }
}
