package app.serenade.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One child process from its start to its end: no shell, bounded output, killed with its children
 * when late.
 */
final class ChildProcess {
  private static final int OUTPUT_BYTES = 1 << 20, COMPLAINT_BYTES = 8 << 10;
  private static final Executor READERS = task -> Thread.ofVirtual().start(task);

  /** How a child ended; {@code late} when it was killed for taking too long. */
  record Ended(int code, boolean late, String output, String complaint) {
    boolean well() {
      return code == 0 && !late;
    }

    String story() {
      return late ? "took too long" : "ended with " + code + ": " + complaint.strip();
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
    try (in) {
      var text = new String(in.readNBytes(OUTPUT_BYTES), StandardCharsets.UTF_8);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last of what it complains about: the cause stands at the end. */
  private static String tail(InputStream in) {
    var kept = new byte[0];
    try (in) {
      for (var part = in.readNBytes(COMPLAINT_BYTES);
          part.length > 0;
          part = in.readNBytes(COMPLAINT_BYTES)) {
        var both = java.util.Arrays.copyOf(kept, kept.length + part.length);
        System.arraycopy(part, 0, both, kept.length, part.length);
        kept =
            java.util.Arrays.copyOfRange(
                both, Math.max(0, both.length - COMPLAINT_BYTES), both.length);
      }
      return new String(kept, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return new String(kept, StandardCharsets.UTF_8);
    }
  }
}
