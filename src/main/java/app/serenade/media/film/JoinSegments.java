package app.serenade.media.film;

import app.serenade.media.film.MakePlayable.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One film of several that follow each other: their pictures as they are where all are of one kind,
 * else drawn anew at the size of the first. Where one is silent the others are heard.
 */
@Component
public class JoinSegments {
  private static final Logger log = LoggerFactory.getLogger(JoinSegments.class);

  private final Encoder encoder;
  private final Probe probe;

  JoinSegments(Encoder encoder, Probe probe) {
    this.encoder = encoder;
    this.probe = probe;
  }

  /**
   * @param films playable ones; all of them lie in {@code work}
   */
  public Made of(List<Path> films, Limits limits, Path work) throws IOException {
    var clips = new ArrayList<Clip>();
    for (var film : films) {
      var clip = probe.look(film, Container.ISO, work);
      if (clip == null) return new Made.Fails(Reason.UNREADABLE);
      clips.add(clip);
    }
    Path film = work.resolve("film.mp4"), poster = work.resolve("poster.jpg");
    var tiny = work.resolve("tiny.rgb");
    var ended = alike(clips) ? append(films, clips, film) : draw(films, clips, film);
    if (!ended.well()) return fails(ended);
    var made = probe.look(film, Container.ISO, work);
    if (made == null) return new Made.Fails(Reason.UNREADABLE);
    var drawn = encoder.poster(film, made, Cover.USUAL, poster, tiny);
    if (!drawn.well() || !Encoder.isDrawn(poster)) return fails(drawn);
    var fault = Admission.faultOfResult(made, limits);
    if (fault != null) return new Made.Fails(fault);
    return new Made.Plays(film, poster, Placeholder.of(tiny, made), made, true);
  }

  private static boolean alike(List<Clip> clips) {
    var first = clips.getFirst();
    return clips.stream()
        .allMatch(
            clip ->
                clip.codec().equals(first.codec())
                    && clip.pixels().equals(first.pixels())
                    && clip.width() == first.width()
                    && clip.height() == first.height()
                    && (clip.audioCodec() == null) == (first.audioCodec() == null));
  }

  private ChildProcess.Ended append(List<Path> films, List<Clip> clips, Path target)
      throws IOException {
    var list = target.resolveSibling("segments.txt");
    Files.write(list, films.stream().map(film -> "file '" + film.getFileName() + "'").toList());
    return encoder.append(list, clips.getFirst().audioCodec() != null, target);
  }

  private ChildProcess.Ended draw(List<Path> films, List<Clip> clips, Path target) {
    var heard = clips.stream().anyMatch(clip -> clip.audioCodec() != null);
    var parts = new ArrayList<String>();
    var inputs = new StringBuilder();
    for (int i = 0; i < clips.size(); i++) {
      parts.add(picture(i, clips.getFirst()));
      if (heard) parts.add(sound(i, clips.get(i)));
      inputs.append("[v%d]".formatted(i)).append(heard ? "[s%d]".formatted(i) : "");
    }
    parts.add(
        inputs
            + "concat=n=%d:v=1:a=%d[film]%s"
                .formatted(clips.size(), heard ? 1 : 0, heard ? "[sound]" : ""));
    var length = clips.stream().map(Clip::length).reduce(Duration.ZERO, Duration::plus);
    return encoder.joined(films, String.join(";", parts), heard, length, target);
  }

  private static String picture(int input, Clip size) {
    var fitted =
        "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2"
            .formatted(size.width() / 2 * 2, size.height() / 2 * 2);
    return "[%1$d:V:0]fps=30,%2$s,setsar=1,format=yuv420p[v%1$d]".formatted(input, fitted);
  }

  private static String sound(int input, Clip clip) {
    if (clip.audioCodec() != null)
      return "[%1$d:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo[s%1$d]"
          .formatted(input);
    return String.format(
        Locale.ROOT,
        "anullsrc=r=48000:cl=stereo,atrim=duration=%.3f[s%d]",
        clip.length().toMillis() / 1000.0,
        input);
  }

  private static Made fails(ChildProcess.Ended ended) throws CutOff {
    ended.mustBeItsOwn();
    log.info("Recordings cannot be joined: {}", ended.story());
    return new Made.Fails(Reason.UNREADABLE);
  }
}
