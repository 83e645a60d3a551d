package app.serenade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Mails that the program under test sent, as the files they became. */
public final class TestMail {
  private static final Path FOLDER = TestDatabase.FOLDER.resolve("server").resolve("mail");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private TestMail() {}

  /** The one mail to this address, once it is there. */
  public static String to(String address) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found = all(address);
      if (!found.isEmpty()) return found.getFirst();
      pause();
    }
    throw new AssertionError("no mail to " + address);
  }

  /** All there are now. */
  public static List<String> all(String address) {
    if (!Files.isDirectory(FOLDER)) return List.of();
    try (Stream<Path> mails = Files.list(FOLDER)) {
      return mails
          .filter(file -> file.toString().endsWith(".eml"))
          .map(TestMail::read)
          .filter(mail -> mail.contains("To: " + address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("=\r\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
