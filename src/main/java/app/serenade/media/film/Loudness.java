package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * How loud a film is, as people hear it (EBU R 128), so that all of them can be given alike.
 *
 * <p>The gain is one number for the whole film: speech is not pumped up in its pauses, as it would
 * be by evening from moment to moment.
 */
@Component
class Loudness {
  private static final double AIM = -14, MOST_GAIN = 15, LEAST_GAIN = -25, NOTHING_HEARD = -60;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern MEASURED = Pattern.compile("\\bI:\\s+(-?\\d{1,3}\\.\\d)\\s+LUFS");

  private final Ffmpeg ffmpeg;

  Loudness(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * The decibels that bring it to the common loudness; none for silence and for what cannot be
   * measured.
   *
   * @param target lies in the folder that may be written to
   */
  double gain(Path source, Clip clip, Path target) {
    if (clip.audioCodec() == null) return 0;
    var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-v", "info"));
    arguments.addAll(Probe.source(source, clip.container()));
    arguments.addAll(List.of("-map", "0:a:0", "-vn", "-af", "ebur128=framelog=quiet"));
    arguments.addAll(List.of("-f", "null", "-"));
    var folder = requireNonNull(target.getParent());
    var ended = ffmpeg.ffmpeg(arguments, source, folder, 0, LIMIT);
    return ended.well() ? gain(ended.complaint()) : 0;
  }

  /** What the last summary says. */
  private static double gain(String said) {
    var found = MEASURED.matcher(said);
    var loud = NOTHING_HEARD;
    while (found.find()) loud = Double.parseDouble(found.group(1));
    return loud <= NOTHING_HEARD ? 0 : Math.clamp(AIM - loud, LEAST_GAIN, MOST_GAIN);
  }

  /** Louder by so much; peaks that would be cut off are held back. */
  static String filter(double gain) {
    return String.format(Locale.ROOT, "volume=%.1fdB,alimiter=limit=0.89:level=0", gain);
  }
}
