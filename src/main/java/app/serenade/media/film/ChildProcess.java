package app.serenade.media.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One child process from its start to its end: no shell, bounded output, killed with its children
 * when late.
 */
public final class ChildProcess {
  private static final int OUTPUT_BYTES = 256 << 10, COMPLAINT_BYTES = 8 << 10;
  private static final int STORY_CHARS = 400;
  private static final Executor READERS = task -> Thread.ofVirtual().start(task);

  /** How a child ended; {@code late} when it was killed for taking too long. */
  public record Ended(int code, boolean late, String output, String complaint) {
    public boolean well() {
      return code == 0 && !late;
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
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      var process = builder.start();
      process.getOutputStream().close();
      return await(process, limit);
    } catch (IOException e) {
      return new Ended(-1, false, "", "cannot be started: " + e.getMessage());
    }
  }

  private static Ended await(Process process, Duration limit) {
    var output = CompletableFuture.supplyAsync(() -> head(process.getInputStream()), READERS);
    var complaint = CompletableFuture.supplyAsync(() -> tail(process.getErrorStream()), READERS);
    try {
      var late = !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (late) kill(process);
      return new Ended(process.waitFor(), late, output.join(), complaint.join());
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      return new Ended(-1, true, "", "stopped with the program");
    }
  }

  private static void kill(Process process) {
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** The first of what it says; the rest is read and forgotten, so that it never blocks. */
  private static String head(InputStream in) {
    var kept = new byte[OUTPUT_BYTES];
    var length = 0;
    try (in) {
      length = in.readNBytes(kept, 0, kept.length);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException killed) {
      return new String(kept, 0, length, UTF_8);
    }
    return new String(kept, 0, length, UTF_8);
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
