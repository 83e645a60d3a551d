package app.serenade.media;

import app.serenade.media.storage.Storage;
import app.serenade.platform.Invariant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rows say is stored lies in the storage, whole. */
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
      var there = storage.size(file.key());
      return there != null && there == file.bytes();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
