package app.serenade.media;

import app.serenade.media.storage.Keys;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Moves what was made into the storage; until a row names it, it is garbage that a sweep would
 * find.
 */
@NamedInterface("rooms")
@Component
public class KeepFile {
  private final RenditionStore renditions;
  private final Storage storage;

  KeepFile(RenditionStore renditions, Storage storage) {
    this.renditions = renditions;
    this.storage = storage;
  }

  /** The rendition as it may be written to its row. */
  public Rendition of(UUID asset, Rendition.Name name, Path made, int width, int height)
      throws IOException {
    var file = name.file();
    var key = Keys.fresh(file.substring(file.lastIndexOf('.')));
    var bytes = Files.size(made);
    renditions.reserve(key);
    storage.keep(made, key);
    return new Rendition(asset, name, key, bytes, width, height);
  }

  /** What no row came to name goes at once. */
  public void drop(Rendition file) throws IOException {
    storage.remove(file.key());
    renditions.removed(file.key());
  }
}
