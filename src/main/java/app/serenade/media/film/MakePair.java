package app.serenade.media.film;

import app.serenade.media.film.MakePlayable.Made;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One film of two, as their maker placed them, with the sound of both. As long as the first. */
@Component
public class MakePair {
  private static final Logger log = LoggerFactory.getLogger(MakePair.class);

  /**
   * How the two stand.
   *
   * @param otherFirst whether the other one stands on the left, above, or small in the corner
   * @param volume how loud the other one is, in hundredths
   */
  public record Placed(Layout layout, boolean otherFirst, int volume) {}

  private final Encoder encoder;
  private final Probe probe;

  MakePair(Encoder encoder, Probe probe) {
    this.encoder = encoder;
    this.probe = probe;
  }

  /**
   * @param other lies in {@code work}
   * @param from where the other one was when the first began
   */
  public Made of(
      Path own, Path other, Placed placed, Duration from, Cover cover, Limits limits, Path work)
      throws IOException {
    Clip mine = probe.look(own, Container.ISO, work), theirs = look(other, work);
    if (mine == null || theirs == null) return new Made.Fails(Reason.UNREADABLE);
    Path film = work.resolve("film.mp4"), poster = work.resolve("poster.jpg");
    var tiny = work.resolve("tiny.rgb");
    var ended = encoder.pair(own, other, from, graph(mine, theirs, placed), mine.length(), film);
    if (!ended.well()) return fails(ended);
    var made = look(film, work);
    if (made == null) return new Made.Fails(Reason.UNREADABLE);
    var drawn = encoder.poster(film, made, cover, poster, tiny);
    if (!drawn.well() || !Encoder.isDrawn(poster)) return fails(drawn);
    var fault = Admission.faultOfResult(made, limits);
    if (fault != null) return new Made.Fails(fault);
    return new Made.Plays(film, poster, Placeholder.of(tiny, made), made, true);
  }

  private @Nullable Clip look(Path film, Path work) throws CutOff {
    return probe.look(film, Container.ISO, work);
  }

  private static Made fails(ChildProcess.Ended ended) throws CutOff {
    ended.mustBeItsOwn();
    log.info("Two films cannot be made one: {}", ended.story());
    return new Made.Fails(Reason.UNREADABLE);
  }

  private static String graph(Clip mine, Clip theirs, Placed placed) {
    var parts = new ArrayList<>(Pairing.graph(mine, theirs, placed.layout, placed.otherFirst));
    parts.addAll(sound(mine, theirs, placed.volume));
    return String.join(";", parts);
  }

  /** Both as they are, held back only where together they would be too loud; one may be silent. */
  private static List<String> sound(Clip mine, Clip theirs, int volume) {
    var heard = new ArrayList<String>();
    if (mine.audioCodec() != null) heard.add("0");
    if (theirs.audioCodec() != null && volume > 0) heard.add("1");
    if (heard.isEmpty()) return List.of("anullsrc=r=48000:cl=stereo[sound]");
    var parts = new ArrayList<String>();
    for (var input : heard)
      parts.add(
          "[%1$s:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,volume=%2$d/100[s%1$s]"
              .formatted(input, input.equals("1") ? volume : 100));
    var inputs = heard.stream().map("[s%s]"::formatted).toList();
    parts.add(
        String.join("", inputs)
            + "amix=inputs=%d:normalize=0,apad,alimiter=limit=0.95:level=0[sound]"
                .formatted(inputs.size()));
    return parts;
  }
}
