package app.serenade.media.intake;

import app.serenade.media.AssetStore;
import app.serenade.media.KeepFile;
import app.serenade.media.Rendition.Name;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Cover;
import app.serenade.media.film.MakePoster;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Its maker picks the moment that stands for a film, as long as it has not become part of anything.
 */
@Component
class ChooseCover {
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());

  /** What came of it. */
  @CheckReturnValue
  sealed interface Outcome {
    record Chosen() implements Outcome {}

    /** No moment, or one before the film begins. */
    record Unclear() implements Outcome {}

    record NotThere() implements Outcome {}

    /** It does not play yet, or was refused. */
    record NotReady() implements Outcome {}

    record AlreadyTaken() implements Outcome {}

    record NotDrawn() implements Outcome {}
  }

  private final AssetStore assets;
  private final RenditionStore renditions;
  private final Storage storage;
  private final MediaFolders folders;
  private final MakePoster makePoster;
  private final KeepFile keep;
  private final Live live;
  private final TransactionTemplate transaction;
  private final Semaphore free = new Semaphore(AT_ONCE);

  ChooseCover(
      AssetStore assets,
      RenditionStore renditions,
      Storage storage,
      MediaFolders folders,
      MakePoster makePoster,
      KeepFile keep,
      Live live,
      TransactionTemplate transaction) {
    this.assets = assets;
    this.renditions = renditions;
    this.storage = storage;
    this.folders = folders;
    this.makePoster = makePoster;
    this.keep = keep;
    this.live = live;
    this.transaction = transaction;
  }

  /**
   * @param millis from the film's beginning; what is later than its end is its end
   */
  Outcome by(UUID owner, UUID asset, @Nullable Long millis) throws IOException {
    if (millis == null || millis < 0) return new Outcome.Unclear();
    var row = assets.find(asset);
    var refusal = refusal(row, owner);
    var film = renditions.serve(asset, Name.VIDEO);
    if (refusal != null) return refusal;
    if (row == null || film == null) return new Outcome.NotReady();
    var at = Duration.ofMillis(Math.min(millis, row.asset().length().toMillis()));
    return draw(film, at);
  }

  private Outcome draw(RenditionStore.Served film, Duration at) throws IOException {
    var work = folders.work(Ids.next(), "cover");
    free.acquireUninterruptibly();
    try {
      return switch (makePoster.of(storage.open(film.rendition().key()), Cover.at(at), work)) {
        case MakePoster.Made.Fails() -> new Outcome.NotDrawn();
        case MakePoster.Made.Drawn(var poster, var placeholder) ->
            keep(film, at, poster, placeholder);
      };
    } finally {
      free.release();
      folders.clear(work);
    }
  }

  /** Unless it was taken or became another film meanwhile. */
  private Outcome keep(RenditionStore.Served film, Duration at, Path poster, String placeholder)
      throws IOException {
    var asset = film.asset();
    var made = film.rendition();
    var file = keep.of(asset.id(), Name.POSTER, poster, made.width(), made.height());
    var outcome =
        transaction.execute(
            status -> {
              var refusal = refusal(assets.lock(asset.id()), asset.owner());
              if (refusal != null) return refusal;
              assets.cover(asset.id(), at, placeholder);
              renditions.replace(file);
              live.hint("account/" + asset.owner(), "asset");
              return new Outcome.Chosen();
            });
    if (!(outcome instanceof Outcome.Chosen)) keep.drop(file);
    return outcome;
  }

  /** Null where nothing stands against it. */
  private static @Nullable Outcome refusal(AssetStore.@Nullable Row row, UUID owner) {
    if (row == null || !row.asset().owner().equals(owner)) return new Outcome.NotThere();
    if (row.taken()) return new Outcome.AlreadyTaken();
    return row.asset().state().plays() ? null : new Outcome.NotReady();
  }
}
