package app.serenade.media.film;

import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real ffmpeg for tests without Spring, inside its jail and out of it. */
public final class Programs {
  static final Ffmpeg FFMPEG =
      new Ffmpeg(new FfmpegSettings(null), new DataFolder(Path.of("target", "media-tests")));
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static @Nullable Path bundled;

  private Programs() {}

  /** What ffmpeg or ffprobe says, run without a jail. */
  public static String run(String program, List<String> arguments, Path folder) {
    var command = new ArrayList<>(List.of(bundled().resolve(program).toString()));
    command.addAll(arguments);
    var ended = ChildProcess.run(command, folder, LIMIT);
    if (!ended.well()) throw new IllegalStateException(program + " " + ended.story());
    return ended.output();
  }

  static Path path(String program) {
    return bundled().resolve(program);
  }

  private static synchronized Path bundled() {
    try {
      if (bundled == null) bundled = BundledFfmpeg.unpack(Path.of("target", "programs"));
      if (bundled == null) throw new IllegalStateException("no ffmpeg is bundled for this system");
      return bundled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
