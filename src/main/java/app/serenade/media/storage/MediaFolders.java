package app.serenade.media.storage;

import static java.util.Objects.requireNonNull;

import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folders of this module below the data folder. */
@Component
public class MediaFolders {
  private static final Pattern UPLOAD = Pattern.compile("[0-9a-f-]{36}");

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

  /** All work on a film that is gone ends here. */
  public void clearWorkOn(UUID asset) throws IOException {
    for (var folder : inside("work")) if (name(folder).startsWith(asset.toString())) clear(folder);
  }

  /** Work that a dead program left: nothing in it was touched since. */
  public void clearWorkBefore(Instant moment) throws IOException {
    for (var folder : inside("work")) if (touched(folder).isBefore(moment)) clear(folder);
  }

  /** Uploads whose bytes lie here and did not grow since. */
  public List<UUID> incomingBefore(Instant moment) throws IOException {
    var found = new ArrayList<UUID>();
    for (var file : inside("incoming"))
      if (UPLOAD.matcher(name(file)).matches() && touched(file).isBefore(moment))
        found.add(UUID.fromString(name(file)));
    return found;
  }

  private List<Path> inside(String folder) throws IOException {
    try (var files = Files.list(made(root.resolve(folder)))) {
      return files.toList();
    }
  }

  private static String name(Path file) {
    return requireNonNull(file.getFileName()).toString();
  }

  /** Something that went meanwhile was touched just now. */
  private static Instant touched(Path path) throws IOException {
    try (var all = Files.walk(path, 1)) {
      var last = Instant.MIN;
      for (var each : (Iterable<Path>) all::iterator) {
        var time = Files.getLastModifiedTime(each).toInstant();
        if (time.isAfter(last)) last = time;
      }
      return last;
    } catch (NoSuchFileException | UncheckedIOException gone) {
      return Instant.MAX;
    }
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
