package app.serenade.media;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a film out of the world: its rows in this transaction, its bytes after it. */
@Component
class EraseFilm {
  private final AssetStore assets;
  private final RenditionStore renditions;

  EraseFilm(AssetStore assets, RenditionStore renditions) {
    this.assets = assets;
    this.renditions = renditions;
  }

  @Transactional
  void now(UUID id) {
    if (assets.lock(id) == null) return;
    renditions.discardAll(id);
    assets.remove(id);
  }
}
