package app.serenade.media.intake;

import app.serenade.media.Asset.State;
import app.serenade.media.AssetStore;
import app.serenade.media.Beside;
import app.serenade.media.FinishUpload;
import app.serenade.media.MediaSettings;
import app.serenade.media.PairingStore;
import app.serenade.media.Rendition.Name;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Layout;
import app.serenade.media.film.MakePair;
import app.serenade.media.film.MakePlayable.Made;
import app.serenade.media.film.Reason;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets another film beside one that plays already. Until that is done the film is being looked at
 * again; then it is one film of both.
 */
@Component
class PairFilms {
  private final AssetStore assets;
  private final PairingStore pairings;
  private final RenditionStore renditions;
  private final Storage storage;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final MakePair makePair;
  private final Tries tries;
  private final TakeIn takeIn;
  private final FinishUpload upload;

  PairFilms(
      AssetStore assets,
      PairingStore pairings,
      RenditionStore renditions,
      Storage storage,
      MediaFolders folders,
      MediaSettings settings,
      MakePair makePair,
      Tries tries,
      TakeIn takeIn,
      FinishUpload upload) {
    this.assets = assets;
    this.pairings = pairings;
    this.renditions = renditions;
    this.storage = storage;
    this.folders = folders;
    this.settings = settings;
    this.makePair = makePair;
    this.tries = tries;
    this.takeIn = takeIn;
    this.upload = upload;
  }

  /** May be called again after a crash, at any point. */
  void run(UUID id) throws IOException {
    var row = assets.find(id);
    var beside = pairings.of(id);
    if (row == null || beside == null || row.asset().state() != State.CHECKING) return;
    upload.dropBytes(id);
    Consumer<Reason> refuse = why -> takeIn.refuse(row.asset(), why);
    tries.of(row.asset(), bytes(id) + bytes(beside.film()), () -> pair(row, beside), refuse);
  }

  private @Nullable Reason pair(AssetStore.Row row, Beside beside) throws IOException {
    var id = row.asset().id();
    Path own = film(id), other = film(beside.film());
    if (own == null || other == null) return Reason.FAILED;
    var work = folders.work(id, "pair");
    try {
      return pair(row, own, copied(other, work), beside, work);
    } finally {
      folders.clear(work);
    }
  }

  private @Nullable Reason pair(AssetStore.Row row, Path own, Path other, Beside beside, Path work)
      throws IOException {
    var asset = row.asset();
    var limits = settings.limits(asset.purpose());
    var layout = Layout.valueOf(beside.layout().name());
    var placed = new MakePair.Placed(layout, beside.first(), beside.volume());
    return switch (makePair.of(own, other, placed, beside.from(), row.cover(), limits, work)) {
      case Made.Fails(var reason) -> reason;
      case Made.Plays plays -> {
        takeIn.replace(asset, plays);
        yield null;
      }
    };
  }

  private long bytes(UUID asset) {
    var film = renditions.serve(asset, Name.VIDEO);
    return film == null ? 0 : film.rendition().bytes();
  }

  private @Nullable Path film(UUID asset) {
    return renditions.of(asset).stream()
        .filter(made -> made.name() == Name.VIDEO)
        .map(made -> storage.open(made.key()))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  /** Into the one folder that ffmpeg may look into. */
  private static Path copied(Path film, Path work) throws IOException {
    return Files.copy(film, work.resolve("beside.mp4"));
  }
}
