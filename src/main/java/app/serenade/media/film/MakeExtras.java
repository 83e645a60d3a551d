package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What goes with a film, made of its first finished rung: a few moving seconds without sound, and
 * small pictures of all of it on one sheet, for seeking.
 */
@Component
public class MakeExtras {
  /** The sheet's pictures stand in rows of five, at most 25; the player counts on it. */
  private static final int COLUMNS = 5, MOST_PICTURES = 25, PICTURE_SIDE = 90;

  private static final double LEAST_SECONDS_APART = 1;
  private static final int PREVIEW_SIDE = 240, PREVIEW_RATE = 12;
  private static final Duration PREVIEW = Duration.ofSeconds(3);

  private final Ffmpeg ffmpeg;

  MakeExtras(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Whether {@code target} is there now: a loop of the film's first seconds. */
  public boolean preview(Path rung, Path target) {
    var arguments = begin(rung, List.of());
    arguments.addAll(List.of("-t", String.valueOf(PREVIEW.toSeconds()), "-map", "0:V:0", "-an"));
    arguments.addAll(List.of("-vf", "fps=" + PREVIEW_RATE + "," + fit(PREVIEW_SIDE)));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "28"));
    arguments.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p"));
    arguments.addAll(Encoder.BARE);
    arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", target.toString()));
    return made(rung, arguments, target);
  }

  /** Whether {@code target} is there now: one JPEG of pictures from the whole film. */
  public boolean sprite(Path rung, Duration length, Path target) {
    var apart = Math.max(LEAST_SECONDS_APART, length.toMillis() / 1000.0 / MOST_PICTURES);
    var pictures =
        (int) Math.clamp(Math.ceil(length.toMillis() / 1000.0 / apart), 1, MOST_PICTURES);
    var rows = (pictures + COLUMNS - 1) / COLUMNS;
    var graph =
        String.format(
            Locale.ROOT,
            "fps=1/%.4f:start_time=0:round=up,%s,tile=%dx%d,format=yuvj420p",
            apart,
            fit(PICTURE_SIDE),
            COLUMNS,
            rows);
    var arguments = begin(rung, apart >= 4 ? List.of("-skip_frame", "nokey") : List.of());
    arguments.addAll(List.of("-map", "0:V:0", "-an", "-frames:v", "1", "-vf", graph));
    arguments.addAll(Encoder.BARE);
    arguments.addAll(List.of("-c:v", "mjpeg", "-q:v", "6", "-f", "mjpeg", target.toString()));
    return made(rung, arguments, target);
  }

  private static List<String> begin(Path rung, List<String> reading) {
    var arguments = new ArrayList<>(Encoder.QUIET);
    arguments.addAll(reading);
    arguments.addAll(Probe.source(rung, Container.ISO));
    return arguments;
  }

  private boolean made(Path rung, List<String> arguments, Path target) {
    var folder = requireNonNull(target.getParent());
    var ended = ffmpeg.ffmpeg(arguments, rung, folder, Encoder.BACKGROUND, Encoder.QUICK);
    return ended.well() && Files.exists(target);
  }

  /** Its short side so long, its form kept. */
  private static String fit(int side) {
    return "scale=w='if(gt(iw,ih),-2,%1$d)':h='if(gt(iw,ih),%1$d,-2)'".formatted(side);
  }
}
