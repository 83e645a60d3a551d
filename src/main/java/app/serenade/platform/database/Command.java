package app.serenade.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one of PostgreSQL's tools to its end; what it says goes to the log. */
final class Command {
  private Command() {}

  /** Whether the tool ended well. */
  static boolean run(List<String> line, Path log) {
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new CannotStart("%s cannot be run: %s".formatted(line.getFirst(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for " + line.getFirst(), e);
    }
  }

  /** The last thing the log says of an error, or its last line. */
  static String lastLine(Path log) {
    try {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.reversed().stream()
          .limit(20)
          .filter(line -> line.contains("FATAL") || line.contains("error:"))
          .findFirst()
          .orElse(lines.isEmpty() ? "no message" : lines.getLast());
    } catch (IOException _) {
      return "no message";
    }
  }
}
