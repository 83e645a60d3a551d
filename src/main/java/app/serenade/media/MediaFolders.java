package app.serenade.media;

import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folders of this module below the data folder. */
@NamedInterface("rooms")
@Component
public class MediaFolders {
  private final Path root;

  MediaFolders(DataFolder data) {
    this.root = data.path();
  }

  /** The bytes of an upload, growing. */
  public Path incoming(UUID upload) {
    return made(root.resolve("incoming")).resolve(upload.toString());
  }

  /** A new, empty folder for the work on one film. */
  public Path work(UUID asset, String step) throws IOException {
    var folder = root.resolve("work").resolve(asset + "-" + step);
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }

  public void clear(Path work) throws IOException {
    FileSystemUtils.deleteRecursively(work);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
