package app.serenade.media.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where a program that reads strangers' files runs: little time, little memory, and where
 * bubblewrap works no network and no files but one input and one output folder.
 */
final class Jail {
  private static final long MEMORY_BYTES = 4L << 30;
  private static final long FILE_BYTES = 4L << 30;

  /** Threads count, and those of this program too where both are one user's. */
  private static final int PROCESSES = 4096;

  private static final Duration TRIAL = Duration.ofSeconds(10);

  private final boolean nice;
  private final boolean limits;
  private final boolean walls;

  private Jail(boolean nice, boolean limits, boolean walls) {
    this.nice = nice;
    this.limits = limits;
    this.walls = walls;
  }

  /** Tries what this machine has. */
  static Jail ofThisMachine() {
    return new Jail(
        works(List.of("nice", "-n", "1", "true")),
        works(List.of("prlimit", "--core=0", "--", "true")),
        works(Stream.concat(walls().stream(), Stream.of("true")).toList()));
  }

  /** Whether the child sees neither network nor foreign files. */
  boolean closed() {
    return walls;
  }

  /**
   * Runs {@code command}, whose program lies in {@code programs}, with one file to read and one
   * folder to fill.
   */
  ChildProcess.Ended run(
      List<String> command,
      Path programs,
      Path input,
      Path output,
      int niceness,
      Duration limit,
      Consumer<String> heard) {
    var whole = new ArrayList<String>();
    if (nice && niceness > 0) whole.addAll(List.of("nice", "-n", String.valueOf(niceness)));
    if (limits) whole.addAll(limits(limit));
    if (walls) {
      whole.addAll(walls());
      whole.addAll(List.of("--ro-bind", programs.toString(), programs.toString()));
      whole.addAll(List.of("--ro-bind", input.toString(), input.toString()));
      whole.addAll(List.of("--bind", output.toString(), output.toString()));
      whole.addAll(List.of("--chdir", output.toString()));
    }
    whole.addAll(command);
    return ChildProcess.run(whole, output, limit, heard);
  }

  private static List<String> limits(Duration limit) {
    var cpuSeconds = (limit.toSeconds() + 1) * Runtime.getRuntime().availableProcessors();
    return List.of(
        "prlimit",
        "--as=" + MEMORY_BYTES,
        "--fsize=" + FILE_BYTES,
        "--cpu=" + cpuSeconds,
        "--nproc=" + PROCESSES,
        "--core=0",
        "--");
  }

  private static List<String> walls() {
    var walls =
        new ArrayList<>(
            List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    for (var system : List.of("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache")) {
      if (Files.exists(Path.of(system))) walls.addAll(List.of("--ro-bind", system, system));
    }
    walls.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    return walls;
  }

  private static boolean works(List<String> command) {
    return ChildProcess.run(command, Path.of("/"), TRIAL).well();
  }
}
