package app.serenade.media.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finished files on the local disk, in the folder {@code media} of the data folder. */
final class DiskStorage implements Storage {
  private static final int COPY_BYTES = 64 << 10;

  private final Path root;

  DiskStorage(Path data) {
    this.root = data.resolve("media");
  }

  @Override
  public void keep(Path finished, String key) throws IOException {
    var target = open(key);
    var folder = requireNonNull(target.getParent());
    Files.createDirectories(folder);
    sync(finished);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folder);
  }

  @Override
  public Path open(String key) {
    var path = root.resolve(key).normalize();
    if (!path.startsWith(root)) throw new IllegalArgumentException("leaves the storage: " + key);
    return path;
  }

  @Override
  public Path local(String key) {
    return open(key);
  }

  @Override
  public void remove(String key) throws IOException {
    Files.deleteIfExists(open(key));
  }

  @Override
  public @Nullable Long size(String key) throws IOException {
    try {
      return Files.size(open(key));
    } catch (NoSuchFileException missing) {
      return null;
    }
  }

  @Override
  public void each(Consumer<Kept> visit) throws IOException {
    if (!Files.exists(root)) return;
    try (var files = Files.walk(root)) {
      for (var file : (Iterable<Path>) files::iterator)
        if (Files.isRegularFile(file)) visit.accept(kept(file));
    }
  }

  private Kept kept(Path file) throws IOException {
    var since = Files.getLastModifiedTime(file).toInstant();
    return new Kept(root.relativize(file).toString(), Files.size(file), since);
  }

  @Override
  public void copy(String key, long start, long end, OutputStream to) throws IOException {
    var buffer = ByteBuffer.allocate(COPY_BYTES);
    try (var in = FileChannel.open(open(key));
        var out = Channels.newChannel(to)) {
      for (var at = start; at < end; ) {
        buffer.clear().limit((int) Math.min(COPY_BYTES, end - at));
        var count = in.read(buffer, at);
        if (count < 0) throw new IOException("shorter than stored: " + key);
        out.write(buffer.flip());
        at += count;
      }
    }
  }

  /** Whoever may have them asks us each time. */
  @Override
  public @Nullable URI address(String key, String type, Duration live) {
    return null;
  }

  private static void sync(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The name of a new file is safe only when its folder is. */
  private static void syncFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
