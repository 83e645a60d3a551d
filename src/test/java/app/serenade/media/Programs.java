package app.serenade.media;

import app.serenade.platform.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The real ffmpeg for tests without Spring. */
final class Programs {
  static final Ffmpeg FFMPEG =
      new Ffmpeg(settings(), new MediaFolders(new DataFolder(Path.of("target", "media-tests"))));

  private Programs() {}

  static MediaSettings settings() {
    var size = DataSize.ofMegabytes(100);
    return new MediaSettings(
        null,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        size,
        size,
        size,
        size,
        Duration.ofHours(1),
        Duration.ofDays(1));
  }
}
