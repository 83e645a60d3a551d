package app.serenade.media.film;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe found in a file. Width and height are as shown, after turning; {@code length} is
 * zero where the file does not tell.
 */
public record Clip(
    Container container,
    String codec,
    String pixels,
    boolean bright,
    int width,
    int height,
    double framesPerSecond,
    Duration length,
    int streams,
    boolean attachment,
    @Nullable String audioCodec) {

  int shortSide() {
    return Math.min(width, height);
  }

  /** A film that every browser plays as it is, once it lies in an mp4. */
  boolean playsEverywhere() {
    return codec.equals("h264")
        && (pixels.equals("yuv420p") || pixels.equals("yuvj420p"))
        && Math.max(width, height) <= 1920
        && shortSide() <= 1088;
  }
}
