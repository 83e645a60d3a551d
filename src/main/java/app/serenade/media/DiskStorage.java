package app.serenade.media;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Finished files on the local disk, below the data folder. */
@Component
class DiskStorage implements Storage {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;

  DiskStorage(MediaFolders folders) {
    this.root = folders.files();
  }

  /** A new name of 128 random bits, spread over 256 folders. */
  static String freshKey(String ending) {
    var bits = new byte[16];
    RANDOM.nextBytes(bits);
    var name = HexFormat.of().formatHex(bits);
    return name.substring(0, 2) + "/" + name + ending;
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
  public void remove(String key) throws IOException {
    Files.deleteIfExists(open(key));
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
