package app.serenade.media.intake;

import app.serenade.media.AssetStore;
import app.serenade.media.EraseFilm;
import app.serenade.media.FinishUpload;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Its uploader throws a film away that has become part of nothing: at once it counts no more. */
@Component
@CheckReturnValue
class DiscardFilm {
  /** What came of it; a film of somebody else is not there. */
  enum Outcome {
    DONE,
    NOT_THERE,
    TAKEN
  }

  private final AssetStore assets;
  private final EraseFilm erase;
  private final FinishUpload upload;
  private final TransactionTemplate transaction;

  DiscardFilm(
      AssetStore assets, EraseFilm erase, FinishUpload upload, TransactionTemplate transaction) {
    this.assets = assets;
    this.erase = erase;
    this.upload = upload;
    this.transaction = transaction;
  }

  /** An upload that is still open ends with it. */
  Outcome by(UUID owner, UUID id) {
    var found = assets.find(id);
    if (found == null || !found.asset().owner().equals(owner)) return Outcome.NOT_THERE;
    if (upload.abandon(id)) return Outcome.DONE;
    var outcome = transaction.execute(status -> discard(id));
    if (outcome == Outcome.DONE) upload.dropBytes(id);
    return outcome;
  }

  private Outcome discard(UUID id) {
    var locked = assets.lock(id);
    if (locked == null) return Outcome.NOT_THERE;
    if (locked.taken()) return Outcome.TAKEN;
    erase.now(id);
    return Outcome.DONE;
  }
}
