package app.serenade.media;

import app.serenade.platform.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rows say is stored lies on the disk, whole. */
@Component
class StoredFiles implements Invariant {
  private static final int MOST = 100_000;

  private final RenditionStore renditions;
  private final Storage storage;

  StoredFiles(RenditionStore renditions, Storage storage) {
    this.renditions = renditions;
    this.storage = storage;
  }

  @Override
  public String name() {
    return "every film that plays has its files";
  }

  @Override
  public List<String> breaches() {
    var breaches = new ArrayList<String>();
    renditions.playableWithoutFile().forEach(id -> breaches.add("film " + id + " has no file"));
    for (var file : renditions.all(MOST)) {
      if (!isWhole(file)) breaches.add("film " + file.asset() + " lacks " + file.name().file());
    }
    return breaches;
  }

  private boolean isWhole(Rendition file) {
    try {
      return Files.size(storage.open(file.key())) == file.bytes();
    } catch (IOException missing) {
      return false;
    }
  }
}
