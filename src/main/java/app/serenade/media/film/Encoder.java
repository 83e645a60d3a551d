package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The few things ffmpeg is asked to make: an mp4 of the same pictures, a smaller mp4, one of two, a
 * poster.
 */
@Component
class Encoder {
  static final int BACKGROUND = 10;
  static final Duration QUICK = Duration.ofSeconds(60);
  private static final int SLOWEST = 10;
  static final List<String> QUIET = List.of("-hide_banner", "-nostdin", "-v", "error", "-y");
  static final List<String> BARE =
      List.of("-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact");
  private static final String TO_SDR =
      "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,";

  /** How hurried the work is. */
  enum Haste {
    SOMEBODY_WAITS,
    BEHIND
  }

  private final Ffmpeg ffmpeg;

  Encoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** The same pictures in a clean mp4 that can be played while it loads; sound as AAC. */
  ChildProcess.Ended remux(Path source, Clip clip, Duration longest, Path target) {
    var arguments = begin(source, clip.container());
    arguments.addAll(upTo(longest));
    arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-c:v", "copy", "-tag:v", "avc1"));
    if ("aac".equals(clip.audioCodec())) arguments.addAll(List.of("-c:a", "copy"));
    else arguments.addAll(sound(Rung.P720.sound()));
    return make(source, end(arguments, target), target, Haste.SOMEBODY_WAITS, QUICK);
  }

  /**
   * H.264 and AAC at the size of this rung, never larger than the source.
   *
   * @param gain what its sound is made louder by, in decibels
   */
  ChildProcess.Ended encode(
      Path source,
      Clip clip,
      Rung rung,
      double gain,
      Duration longest,
      Path target,
      Haste haste,
      Progress progress) {
    var arguments = begin(source, clip.container());
    arguments.addAll(upTo(longest));
    arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-vf", picture(clip, rung.side())));
    arguments.addAll(h264(rung));
    arguments.addAll(List.of("-af", Loudness.filter(gain)));
    arguments.addAll(sound(rung.sound()));
    arguments.addAll(Progress.ASKED);
    var limit = longest.multipliedBy(SLOWEST).plus(QUICK);
    return make(source, end(arguments, target), target, haste, limit, progress);
  }

  /** What a graph makes of two films, the second from a later moment on, as long as the first. */
  ChildProcess.Ended pair(
      Path first, Path second, Duration from, String graph, Duration length, Path target) {
    var arguments = begin(first, Container.ISO);
    arguments.addAll(List.of("-ss", seconds(from)));
    arguments.addAll(Probe.source(second, Container.ISO));
    arguments.addAll(List.of("-filter_complex", graph, "-map", "[film]", "-map", "[sound]"));
    arguments.addAll(List.of("-t", seconds(length)));
    arguments.addAll(h264(Rung.P720));
    arguments.addAll(sound(Rung.P720.sound()));
    var limit = length.multipliedBy(SLOWEST).plus(QUICK);
    return make(first, end(arguments, target), target, Haste.SOMEBODY_WAITS, limit);
  }

  /** Films of one kind, one after the other as the list names them: pictures as they are. */
  ChildProcess.Ended append(Path list, boolean sound, Path target) {
    var arguments = new ArrayList<>(QUIET);
    arguments.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", "concat,mov"));
    arguments.addAll(List.of("-f", "concat", "-i", list.toString()));
    arguments.addAll(List.of("-map", "0:V:0", "-c:v", "copy", "-tag:v", "avc1"));
    if (sound) {
      arguments.addAll(List.of("-map", "0:a:0", "-af", "aresample=async=1"));
      arguments.addAll(sound(Rung.P720.sound()));
    }
    return make(list, end(arguments, target), target, Haste.SOMEBODY_WAITS, QUICK);
  }

  /** What a graph makes of several films. */
  ChildProcess.Ended joined(
      List<Path> films, String graph, boolean sound, Duration length, Path target) {
    var arguments = new ArrayList<>(QUIET);
    films.forEach(film -> arguments.addAll(Probe.source(film, Container.ISO)));
    arguments.addAll(List.of("-filter_complex", graph, "-map", "[film]"));
    arguments.addAll(h264(Rung.P720));
    if (sound) {
      arguments.addAll(List.of("-map", "[sound]"));
      arguments.addAll(sound(Rung.P720.sound()));
    }
    var limit = length.multipliedBy(SLOWEST).plus(QUICK);
    return make(films.getFirst(), end(arguments, target), target, Haste.SOMEBODY_WAITS, limit);
  }

  /**
   * The picture of one moment, and beside it a tiny one as bare pixels.
   *
   * @param tiny as large as {@link Placeholder#size} says
   */
  ChildProcess.Ended poster(Path source, Clip clip, Cover cover, Path target, Path tiny) {
    var moments = cover.moments(clip.length()).iterator();
    var ended = poster(source, clip, moments.next(), target, tiny);
    while (moments.hasNext() && !isDrawn(target))
      ended = poster(source, clip, moments.next(), target, tiny);
    return ended;
  }

  /** Where there was no picture at the moment asked for, there is an empty file, or none. */
  static boolean isDrawn(Path poster) {
    return poster.toFile().length() > 0;
  }

  private ChildProcess.Ended poster(Path source, Clip clip, Duration at, Path target, Path tiny) {
    var arguments = new ArrayList<>(QUIET);
    arguments.addAll(List.of("-ss", seconds(at)));
    arguments.addAll(Probe.source(source, clip.container()));
    arguments.addAll(
        List.of("-map", "0:V:0", "-frames:v", "1", "-vf", size(clip, 720) + ",format=yuvj420p"));
    arguments.addAll(BARE);
    arguments.addAll(List.of("-c:v", "mjpeg", "-q:v", "4", "-f", "mjpeg", target.toString()));
    var size = Placeholder.size(clip.width(), clip.height());
    arguments.addAll(List.of("-map", "0:V:0", "-frames:v", "1", "-vf"));
    arguments.add("scale=%d:%d:flags=area,format=rgb24".formatted(size.width(), size.height()));
    arguments.addAll(List.of("-c:v", "rawvideo", "-f", "rawvideo", tiny.toString()));
    return make(source, arguments, target, Haste.SOMEBODY_WAITS, QUICK);
  }

  private ChildProcess.Ended make(
      Path source, List<String> arguments, Path target, Haste haste, Duration limit) {
    return make(source, arguments, target, haste, limit, Progress.NOBODY_LISTENS);
  }

  private ChildProcess.Ended make(
      Path source,
      List<String> arguments,
      Path target,
      Haste haste,
      Duration limit,
      Progress progress) {
    var niceness = haste == Haste.BEHIND ? BACKGROUND : 0;
    var folder = requireNonNull(target.getParent());
    return ffmpeg.ffmpeg(arguments, source, folder, niceness, limit, progress);
  }

  private static List<String> begin(Path source, Container container) {
    var arguments = new ArrayList<>(QUIET);
    arguments.addAll(Probe.source(source, container));
    return arguments;
  }

  /**
   * A file that does not tell its length is cut a little above the longest, and then found too
   * long.
   */
  private static List<String> upTo(Duration longest) {
    return List.of("-t", String.valueOf(longest.plusSeconds(3).toSeconds()));
  }

  private static List<String> h264(Rung rung) {
    var arguments = new ArrayList<>(List.of("-c:v", "libx264", "-preset", "superfast"));
    arguments.addAll(List.of("-crf", "23", "-profile:v", "high", "-pix_fmt", "yuv420p"));
    arguments.addAll(List.of("-maxrate", rung.most(), "-bufsize", rung.buffer()));
    arguments.addAll(List.of("-g", "60", "-keyint_min", "60", "-sc_threshold", "0"));
    return arguments;
  }

  private static String seconds(Duration length) {
    return String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0);
  }

  private static List<String> sound(String bits) {
    return List.of("-c:a", "aac", "-b:a", bits, "-ac", "2", "-ar", "48000");
  }

  private static List<String> end(List<String> arguments, Path target) {
    arguments.addAll(BARE);
    arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", target.toString()));
    return arguments;
  }

  private static String picture(Clip clip, int shortSide) {
    var rate = clip.framesPerSecond();
    var steady = rate >= 23 && rate <= 31 ? String.format(Locale.ROOT, "%.3f", rate) : "30";
    return "fps="
        + steady
        + ","
        + (clip.bright() ? TO_SDR : "")
        + size(clip, shortSide)
        + ",format=yuv420p";
  }

  private static String size(Clip clip, int shortSide) {
    var side = Math.min(shortSide, clip.shortSide()) / 2 * 2;
    return clip.width() <= clip.height() ? "scale=" + side + ":-2" : "scale=-2:" + side;
  }
}
