package app.serenade.media.film;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules a film must keep to be taken in. */
final class Admission {
  private static final Set<String> CODECS =
      Set.of("h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "h263", "prores", "mjpeg");
  private static final long MOST_PIXELS = 3840L * 2160;

  /** Bits a second; a phone's 4K film at 60 frames has about 100 million. */
  private static final double MOST_BITS = 400e6;

  private static final int FEWEST_PIXELS_A_SIDE = 16, MOST_STREAMS = 8;
  private static final double MOST_FRAMES = 121;
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private Admission() {}

  /** Why it is refused; null when it may come in. */
  static @Nullable Reason fault(Clip clip, long bytes, Limits limits) {
    var seconds = Math.max(1, clip.length().toMillis() / 1000.0);
    if (!clip.length().isZero() && bytes * 8 / seconds > MOST_BITS) return Reason.TOO_DENSE;
    return fault(clip, limits);
  }

  private static @Nullable Reason fault(Clip clip, Limits limits) {
    if (!CODECS.contains(clip.codec())) return Reason.NO_VIDEO;
    if (clip.attachment() || clip.streams() > MOST_STREAMS) return Reason.HIDDEN;
    if ((long) clip.width() * clip.height() > MOST_PIXELS) return Reason.TOO_MANY_PIXELS;
    if (clip.shortSide() < FEWEST_PIXELS_A_SIDE) return Reason.UNREADABLE;
    if (clip.framesPerSecond() > MOST_FRAMES) return Reason.TOO_MANY_FRAMES;
    if (!limits.allow(clip.length())) return Reason.TOO_LONG;
    return null;
  }

  /** The same for what was made of it, whose length is known for certain. */
  static @Nullable Reason faultOfResult(Clip made, Limits limits) {
    return made.length().compareTo(SHORTEST) < 0 ? Reason.TOO_SHORT : fault(made, limits);
  }
}
