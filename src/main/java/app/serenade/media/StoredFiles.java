package app.serenade.media;

import app.serenade.media.storage.Storage;
import app.serenade.platform.Invariant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rows say is stored lies in the storage, whole. */
@Component
class StoredFiles implements Invariant {
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
    try {
      var sizes = new HashMap<String, Long>();
      storage.each(file -> sizes.put(file.key(), file.bytes()));
      breaches.addAll(lacking(sizes));
    } catch (IOException e) {
      breaches.add("the storage cannot be read: " + e.getMessage());
    }
    return breaches;
  }

  private List<String> lacking(Map<String, Long> sizes) {
    return renditions.all(Integer.MAX_VALUE).stream()
        .filter(file -> sizes.getOrDefault(file.key(), 0L) != file.bytes())
        .map(file -> "film " + file.asset() + " lacks " + file.name().file())
        .toList();
  }
}
