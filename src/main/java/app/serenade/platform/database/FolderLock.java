package app.serenade.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps two programs from using one data folder; the system frees it when its holder dies. */
final class FolderLock {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path data) {
    try {
      Files.createDirectories(data);
      var channel = FileChannel.open(data.resolve("database.lock"), CREATE, WRITE);
      if (!locks(channel)) {
        channel.close();
        throw new CannotStart("Another Serenade is running on " + data + "; stop it first.");
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new CannotStart("The data folder %s cannot be used: %s".formatted(data, e), e);
    }
  }

  static boolean isTaken(Path data) {
    if (!Files.isDirectory(data)) return false;
    try {
      take(data).release();
      return false;
    } catch (CannotStart _) {
      return true;
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
