package app.serenade.media.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One child process from its start to its end: no shell, bounded output, killed with its children
 * when late.
 */
public final class ChildProcess {
  private static final int OUTPUT_CHARS = 256 << 10, COMPLAINT_BYTES = 8 << 10;
  private static final int PART_CHARS = 8 << 10, LINE_CHARS = 200, STORY_CHARS = 400;
  private static final Executor READERS = task -> Thread.ofVirtual().start(task);

  /** How a child ended; {@code late} when it was killed for taking too long. */
  public record Ended(int code, boolean late, String output, String complaint) {
    private static final int NOT_STARTED = -1;

    /** ffmpeg that is told to end does so in order, with this code and no complaint. */
    private static final int TOLD_TO_END = 255;

    public boolean well() {
      return code == 0 && !late;
    }

    /** What it says holds only where it came to its own end. */
    void mustBeItsOwn() throws CutOff {
      var told = code == TOLD_TO_END && complaint.isBlank();
      if (late || told || isSignal()) throw new CutOff(true, story());
      if (code == NOT_STARTED) throw new CutOff(false, story());
    }

    /** As shells and bubblewrap count: 128 and the signal's number. */
    private boolean isSignal() {
      return code > 128 && code < 160;
    }

    /** In a line; the cause stands at the end. */
    public String story() {
      if (late) return "took too long";
      var line = complaint.strip().replace('\n', ' ');
      return "ended with " + code + ": " + line.substring(Math.max(0, line.length() - STORY_CHARS));
    }
  }

  private ChildProcess() {}

  static Ended run(List<String> command, Path folder, Duration limit) {
    return run(command, folder, limit, line -> {});
  }

  /**
   * @param heard what it says, line by line, while it runs
   */
  static Ended run(List<String> command, Path folder, Duration limit, Consumer<String> heard) {
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      var process = builder.start();
      process.getOutputStream().close();
      return await(process, limit, heard);
    } catch (IOException e) {
      return new Ended(Ended.NOT_STARTED, false, "", "cannot be started: " + e.getMessage());
    }
  }

  private static Ended await(Process process, Duration limit, Consumer<String> heard) {
    var output =
        CompletableFuture.supplyAsync(() -> head(process.inputReader(UTF_8), heard), READERS);
    var complaint = CompletableFuture.supplyAsync(() -> tail(process.getErrorStream()), READERS);
    try {
      var late = !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (late) kill(process);
      return new Ended(process.waitFor(), late, output.join(), complaint.join());
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      return new Ended(Ended.NOT_STARTED, false, "", "stopped with the program");
    }
  }

  private static void kill(Process process) {
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** The first of what it says; the rest is heard and forgotten, so that it never blocks. */
  private static String head(Reader in, Consumer<String> heard) {
    var kept = new StringBuilder();
    var line = new StringBuilder();
    var part = new char[PART_CHARS];
    try (in) {
      for (var count = in.read(part); count > 0; count = in.read(part)) {
        kept.append(part, 0, Math.min(count, OUTPUT_CHARS - kept.length()));
        for (var at = 0; at < count; at++) hear(part[at], line, heard);
      }
    } catch (IOException killed) {
      return kept.toString();
    }
    return kept.toString();
  }

  private static void hear(char next, StringBuilder line, Consumer<String> heard) {
    if (next == '\n') {
      heard.accept(line.toString());
      line.setLength(0);
    } else if (line.length() < LINE_CHARS) {
      line.append(next);
    }
  }

  /** The last of what it complains about: the cause stands at the end. */
  private static String tail(InputStream in) {
    var kept = new byte[0];
    var part = new byte[COMPLAINT_BYTES];
    try (in) {
      for (var count = in.read(part); count > 0; count = in.read(part)) {
        var both = Arrays.copyOf(kept, kept.length + count);
        System.arraycopy(part, 0, both, kept.length, count);
        kept = Arrays.copyOfRange(both, Math.max(0, both.length - COMPLAINT_BYTES), both.length);
      }
    } catch (IOException killed) {
      return new String(kept, UTF_8);
    }
    return new String(kept, UTF_8);
  }
}
