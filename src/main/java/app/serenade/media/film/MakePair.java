package app.serenade.media.film;

import app.serenade.media.film.MakePlayable.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One film of two: side by side, each an upright half, with the sound of both. As long as the
 * first.
 */
@Component
public class MakePair {
  private static final Logger log = LoggerFactory.getLogger(MakePair.class);
  private static final int WIDEST_HALF = 540;

  private final Encoder encoder;
  private final Probe probe;

  MakePair(Encoder encoder, Probe probe) {
    this.encoder = encoder;
    this.probe = probe;
  }

  /**
   * @param other lies in {@code work}
   * @param otherFirst whether it stands on the left
   * @param from where the other one was when the first began
   */
  public Made of(Path own, Path other, boolean otherFirst, Duration from, Limits limits, Path work)
      throws IOException {
    Clip mine = probe.look(own, Container.ISO, work), theirs = look(other, work);
    if (mine == null || theirs == null) return new Made.Fails(Reason.UNREADABLE);
    Path film = work.resolve("film.mp4"), poster = work.resolve("poster.jpg");
    var tiny = work.resolve("tiny.rgb");
    var ended =
        encoder.pair(own, other, from, graph(mine, theirs, otherFirst), mine.length(), film);
    if (!ended.well()) return fails(ended);
    var made = look(film, work);
    if (made == null) return new Made.Fails(Reason.UNREADABLE);
    var drawn = encoder.poster(film, made, poster, tiny);
    if (!drawn.well() || !Files.exists(poster)) return fails(drawn);
    var fault = Admission.faultOfResult(made, limits);
    if (fault != null) return new Made.Fails(fault);
    return new Made.Plays(film, poster, Placeholder.of(tiny, made), made, true);
  }

  private @Nullable Clip look(Path film, Path work) {
    return probe.look(film, Container.ISO, work);
  }

  private static Made fails(ChildProcess.Ended ended) {
    log.info("Two films cannot be made one: {}", ended.story());
    return new Made.Fails(Reason.UNREADABLE);
  }

  private static String graph(Clip mine, Clip theirs, boolean theirsFirst) {
    var width = even(Math.min(WIDEST_HALF, Math.max(upright(mine), upright(theirs))));
    var parts = new ArrayList<String>();
    parts.add("[0:V:0]" + half(mine, width) + "[mine]");
    parts.add("[1:V:0]" + half(theirs, width) + "[theirs]");
    parts.add((theirsFirst ? "[theirs][mine]" : "[mine][theirs]") + "hstack[film]");
    parts.addAll(sound(mine, theirs));
    return String.join(";", parts);
  }

  /** How wide its upright part is. */
  private static int upright(Clip clip) {
    return Math.min(clip.width(), clip.height() * 9 / 16);
  }

  /** What lies down is shown whole, all else fills its half. */
  private static String half(Clip clip, int width) {
    var height = even(width * 16 / 9);
    var fitted =
        clip.width() > clip.height()
            ? "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2"
            : "scale=%1$d:%2$d:force_original_aspect_ratio=increase,crop=%1$d:%2$d";
    return "fps=30:start_time=0,"
        + String.format(Locale.ROOT, fitted, width, height)
        + ",setsar=1,format=yuv420p";
  }

  /** Both as they are, held back only where together they would be too loud; one may be silent. */
  private static List<String> sound(Clip mine, Clip theirs) {
    var heard = new ArrayList<String>();
    if (mine.audioCodec() != null) heard.add("0");
    if (theirs.audioCodec() != null) heard.add("1");
    if (heard.isEmpty()) return List.of("anullsrc=r=48000:cl=stereo[sound]");
    var parts = new ArrayList<String>();
    for (var input : heard)
      parts.add(
          "[%1$s:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo[s%1$s]"
              .formatted(input));
    var inputs = heard.stream().map("[s%s]"::formatted).toList();
    parts.add(
        String.join("", inputs)
            + "amix=inputs=%d:normalize=0,apad,alimiter=limit=0.95:level=0[sound]"
                .formatted(inputs.size()));
    return parts;
  }

  private static int even(int size) {
    return size / 2 * 2;
  }
}
