package app.serenade.media.rendering;

import app.serenade.media.Asset;
import app.serenade.media.AssetStore;
import app.serenade.platform.live.Live;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the rows of a film that nobody else changes meanwhile, and tells its owner's pages. */
@Component
class FilmChange {
  private final AssetStore assets;
  private final Live live;
  private final TransactionTemplate transaction;

  FilmChange(AssetStore assets, Live live, TransactionTemplate transaction) {
    this.assets = assets;
    this.live = live;
    this.transaction = transaction;
  }

  void of(Asset asset, Runnable change) {
    var _ =
        unlessGone(
            asset,
            () -> {
              change.run();
              return true;
            });
  }

  /** What {@code change} answers; false where the film was erased meanwhile. */
  boolean unlessGone(Asset asset, BooleanSupplier change) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> isThere(asset.id()) && changed(asset, change)));
  }

  private boolean isThere(UUID id) {
    return assets.lock(id) != null;
  }

  private boolean changed(Asset asset, BooleanSupplier change) {
    var done = change.getAsBoolean();
    live.hint("account/" + asset.owner(), "asset");
    return done;
  }
}
