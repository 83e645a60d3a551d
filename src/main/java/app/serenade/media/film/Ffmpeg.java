package app.serenade.media.film;

import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The ffmpeg this program works with: the one set, else the one that travels along; tried out at
 * the start, beside it.
 */
@Component
public class Ffmpeg {
  private static final Logger log = LoggerFactory.getLogger(Ffmpeg.class);
  private static final Duration TRIAL = Duration.ofSeconds(20);

  private record Tools(Path folder, Jail jail, String version) {}

  private final CompletableFuture<Tools> tools = new CompletableFuture<>();

  Ffmpeg(FfmpegSettings settings, DataFolder data) {
    var programs = data.path().resolve("programs");
    var _ = Thread.ofVirtual().name("ffmpeg-trial").start(() -> find(settings.ffmpeg(), programs));
  }

  /** Reads about {@code input}. */
  ChildProcess.Ended ffprobe(List<String> arguments, Path input, Path folder, Duration limit) {
    return run("ffprobe", arguments, input, folder, 0, limit, Progress.NOBODY_LISTENS);
  }

  /** Makes files in {@code output} out of {@code input}. */
  public ChildProcess.Ended ffmpeg(
      List<String> arguments, Path input, Path output, int niceness, Duration limit) {
    return ffmpeg(arguments, input, output, niceness, limit, Progress.NOBODY_LISTENS);
  }

  /** The same, telling how far it is where {@link Progress#ASKED} is among the arguments. */
  ChildProcess.Ended ffmpeg(
      List<String> arguments,
      Path input,
      Path output,
      int niceness,
      Duration limit,
      Progress progress) {
    return run("ffmpeg", arguments, input, output, niceness, limit, progress);
  }

  /** What answers here, in a line for the operator. */
  String version() {
    return tools.join().version();
  }

  private ChildProcess.Ended run(
      String program,
      List<String> arguments,
      Path input,
      Path output,
      int niceness,
      Duration limit,
      Progress progress) {
    var here = found();
    var command = new ArrayList<String>();
    command.add(here.folder.resolve(program).toString());
    command.addAll(arguments);
    return here.jail.run(
        command, here.folder, input, output, niceness, limit, Progress.of(progress));
  }

  private Tools found() {
    try {
      return tools.join();
    } catch (CompletionException none) {
      throw new UncheckedIOException(new IOException("there is no ffmpeg", none.getCause()));
    }
  }

  private void find(@Nullable Path setting, Path cache) {
    try {
      var folder = setting == null ? BundledFfmpeg.unpack(cache) : folder(setting);
      if (folder == null)
        throw new IOException("none is bundled for this system; set serenade.media.ffmpeg");
      var jail = Jail.ofThisMachine();
      if (!jail.closed())
        log.warn("bubblewrap does not work here: ffmpeg runs without walls around it");
      tools.complete(new Tools(folder, jail, trial(folder)));
    } catch (IOException | RuntimeException e) {
      log.error("No ffmpeg: uploads cannot be taken in. {}", e.getMessage());
      tools.completeExceptionally(e);
    }
  }

  private static Path folder(Path setting) {
    var real = setting.toAbsolutePath();
    return Files.isDirectory(real) ? real : real.resolveSibling(".").normalize();
  }

  private static String trial(Path folder) throws IOException {
    var encoders =
        ChildProcess.run(
            List.of(folder.resolve("ffmpeg").toString(), "-hide_banner", "-encoders"),
            folder,
            TRIAL);
    var version =
        ChildProcess.run(List.of(folder.resolve("ffprobe").toString(), "-version"), folder, TRIAL);
    if (!encoders.well() || !version.well())
      throw new IOException(encoders.story() + " " + version.story());
    if (!encoders.output().contains("libx264"))
      throw new IOException("it has no H.264 encoder (libx264)");
    return version.output().lines().findFirst().orElse("unknown");
  }
}
