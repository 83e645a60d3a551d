package app.serenade.media.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where finished files lie: each written once under a name nobody can guess, never changed. */
public interface Storage {
  /** One file that lies there. */
  record Kept(String key, long bytes, Instant since) {}

  /** Whether it failed because a file is not there: no waiting brings it back. */
  static boolean isLost(Exception failure) {
    return failure instanceof NoSuchFileException
        || failure.getCause() instanceof NoSuchFileException;
  }

  /** Takes over a finished file; when this returns it is safe, and the given one is gone. */
  void keep(Path finished, String key) throws IOException;

  /** A kept file, to be read on this machine; one that lies elsewhere is fetched first. */
  Path open(String key);

  /** Copies that were fetched from elsewhere and not read for a while go. */
  default void forgetCopies() throws IOException {}

  /** Removes it; one that is not there is removed already. */
  void remove(String key) throws IOException;

  /** Its size in bytes, or null where there is none of this name. */
  @Nullable Long size(String key) throws IOException;

  /** Shows every file there is, in no order. */
  void each(Consumer<Kept> visit) throws IOException;

  /** Where it lies on this machine, or null where it lies elsewhere. */
  @Nullable Path local(String key);

  /** Copies its bytes from {@code start} on, up to the one before {@code end}. */
  void copy(String key, long start, long end, OutputStream to) throws IOException;

  /**
   * An address where whoever has it gets these bytes without asking us, or null where there are no
   * such addresses.
   *
   * @param type what the bytes are said to be
   */
  @Nullable URI address(String key, String type, Duration live);
}
