package app.serenade.media.intake;

import app.serenade.media.Asset;
import app.serenade.media.Asset.State;
import app.serenade.media.AssetStore;
import app.serenade.media.Checksum;
import app.serenade.media.FilmJudged;
import app.serenade.media.FinishUpload;
import app.serenade.media.KeepFile;
import app.serenade.media.MediaSettings;
import app.serenade.media.Rendition;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Clip;
import app.serenade.media.film.Examine;
import app.serenade.media.film.Limits;
import app.serenade.media.film.MakePlayable;
import app.serenade.media.film.Reason;
import app.serenade.media.rendering.MakeRenditions;
import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.live.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what was uploaded: a film that plays the moment after, or refused with a reason and
 * nothing kept.
 */
@Component
class TakeIn {
  private static final Logger log = LoggerFactory.getLogger(TakeIn.class);

  private final AssetStore assets;
  private final RenditionStore renditions;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final Tries tries;
  private final Examine examine;
  private final MakePlayable makePlayable;
  private final KeepFile keep;
  private final FinishUpload upload;
  private final MakeRenditions rest;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  TakeIn(
      AssetStore assets,
      RenditionStore renditions,
      MediaFolders folders,
      MediaSettings settings,
      Tries tries,
      Examine examine,
      MakePlayable makePlayable,
      KeepFile keep,
      FinishUpload upload,
      MakeRenditions rest,
      Live live,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.assets = assets;
    this.renditions = renditions;
    this.folders = folders;
    this.settings = settings;
    this.tries = tries;
    this.examine = examine;
    this.makePlayable = makePlayable;
    this.keep = keep;
    this.upload = upload;
    this.rest = rest;
    this.live = live;
    this.events = events;
    this.transaction = transaction;
  }

  /** May be called again after a crash, at any point. */
  void run(UUID id) throws IOException {
    var row = assets.find(id);
    if (row == null || row.asset().state() == State.REFUSED) {
      upload.dropBytes(id);
    } else if (row.asset().state() == State.CHECKING) {
      var film = folders.incoming(id);
      var bytes = Files.exists(film) ? Files.size(film) : 0;
      tries.of(row.asset(), bytes, () -> judge(row), reason -> refuse(row.asset(), reason));
    }
  }

  private @Nullable Reason judge(AssetStore.Row row) throws IOException {
    var asset = row.asset();
    var source = folders.incoming(asset.id());
    var limits = settings.limits(asset.purpose());
    var work = folders.work(asset.id(), "take-in");
    try {
      return switch (examine.look(source, limits, work)) {
        case Examine.Finding.Unfit(var reason) -> reason;
        case Examine.Finding.Fit(var clip) -> {
          if (asset.fromFile()) assets.digest(asset.id(), Checksum.sha256(source));
          yield makePlayable(row, source, clip, limits, work);
        }
      };
    } finally {
      folders.clear(work);
    }
  }

  private @Nullable Reason makePlayable(
      AssetStore.Row row, Path source, Clip clip, Limits limits, Path work) throws IOException {
    var asset = row.asset();
    return switch (makePlayable.of(source, clip, row.cover(), limits, work)) {
      case MakePlayable.Made.Fails(var reason) -> reason;
      case MakePlayable.Made.Plays plays -> {
        accept(asset, clip, plays);
        if (plays.copied()) upload.dropBytes(asset.id());
        yield null;
      }
    };
  }

  /** What played so far makes room for what was made of it. */
  void replace(Asset asset, MakePlayable.Made.Plays made) throws IOException {
    accept(asset, made.clip(), made);
  }

  private void accept(Asset asset, Clip source, MakePlayable.Made.Plays made) throws IOException {
    var film =
        keep.of(
            asset.id(),
            Rendition.Name.VIDEO,
            made.film(),
            made.clip().width(),
            made.clip().height());
    var poster =
        keep.of(asset.id(), Rendition.Name.POSTER, made.poster(), film.width(), film.height());
    var files =
        made.copied() ? List.of(film, poster) : List.of(film, film.as(Rendition.Name.P480), poster);
    var used =
        transaction.execute(
            status -> assets.lock(asset.id()) != null && plays(asset, source, made, files));
    if (Boolean.TRUE.equals(used)) rest.wake();
    else for (var file : List.of(film, poster)) keep.drop(file);
  }

  private boolean plays(
      Asset asset, Clip source, MakePlayable.Made.Plays made, List<Rendition> files) {
    renditions.discardAll(asset.id());
    var length = made.clip().length();
    assets.plays(asset.id(), length, source.width(), source.height(), made.placeholder());
    files.forEach(renditions::add);
    tell(asset);
    return true;
  }

  void refuse(Asset asset, Reason reason) {
    log.info("Refused an upload: {}", reason);
    transaction.executeWithoutResult(
        status -> {
          assets.refuse(asset.id(), reason);
          tell(asset);
        });
    upload.dropBytes(asset.id());
  }

  private void tell(Asset asset) {
    live.hint("account/" + asset.owner(), "asset");
    events.publishEvent(new FilmJudged(asset.id(), asset.owner(), asset.purpose()));
  }
}
