package app.serenade.media;

import app.serenade.media.Rendition.Name;
import app.serenade.media.film.MakeSmaller;
import app.serenade.media.storage.Storage;
import app.serenade.platform.live.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the smaller files of films that play already, one film after the other, with patience. */
@Component
class MakeRenditions {
  private static final Logger log = LoggerFactory.getLogger(MakeRenditions.class);
  private static final int SMALL_SIDE = 480, LARGE_SIDE = 720;
  private static final int MOST_TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final AssetStore assets;
  private final RenditionStore renditions;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final Storage storage;
  private final MakeSmaller makeSmaller;
  private final KeepFile keep;
  private final FinishUpload upload;
  private final Live live;
  private final TransactionTemplate transaction;

  MakeRenditions(
      AssetStore assets,
      RenditionStore renditions,
      MediaFolders folders,
      MediaSettings settings,
      Storage storage,
      MakeSmaller makeSmaller,
      KeepFile keep,
      FinishUpload upload,
      Live live,
      TransactionTemplate transaction) {
    this.assets = assets;
    this.renditions = renditions;
    this.folders = folders;
    this.settings = settings;
    this.storage = storage;
    this.makeSmaller = makeSmaller;
    this.keep = keep;
    this.upload = upload;
    this.live = live;
    this.transaction = transaction;
  }

  void run() throws IOException {
    for (var next = assets.nextToRender(); next != null; next = assets.nextToRender()) {
      render(next.asset());
    }
  }

  private void render(Asset asset) throws IOException {
    var tries = assets.beginTry(asset.id(), PAUSE);
    var fault = tries > MOST_TRIES ? "the program ended during the work" : makeMissing(asset);
    if (fault == null) {
      change(asset, () -> assets.ready(asset.id()));
      upload.dropBytes(asset.id());
    } else if (tries >= MOST_TRIES) {
      log.warn("No more renditions of {} are tried: {}", asset.id(), fault);
      change(asset, () -> assets.park(asset.id(), fault));
      upload.dropBytes(asset.id());
    }
  }

  /** What went wrong; null when all is there. */
  private @Nullable String makeMissing(Asset asset) throws IOException {
    var there = renditions.of(asset.id());
    var names = there.stream().map(Rendition::name).collect(Collectors.toSet());
    var work = folders.work(asset.id(), "renditions");
    try {
      for (var name : wanted(asset)) {
        var fault = names.contains(name) ? null : make(asset, name, there, work);
        if (fault != null) return fault;
      }
      return null;
    } finally {
      folders.clear(work);
    }
  }

  private static List<Name> wanted(Asset asset) {
    var wanted = new ArrayList<>(List.of(Name.SMALL));
    if (Math.min(asset.width(), asset.height()) > SMALL_SIDE) wanted.add(Name.LARGE);
    return wanted;
  }

  /** What was uploaded where it is still needed, else the film that plays. */
  private Path source(Asset asset, List<Rendition> there) {
    var uploaded = folders.incoming(asset.id());
    if (Files.exists(uploaded)) return uploaded;
    var film = there.stream().filter(r -> r.name() == Name.VIDEO).findFirst().orElseThrow();
    return storage.open(film.key());
  }

  private @Nullable String make(Asset asset, Name name, List<Rendition> there, Path work)
      throws IOException {
    var source = source(asset, there);
    var side = name == Name.LARGE ? LARGE_SIDE : SMALL_SIDE;
    var target = work.resolve(name.file());
    return switch (makeSmaller.of(source, side, settings.limits(asset.purpose()), target)) {
      case MakeSmaller.Made.Fails(var why) -> why;
      case MakeSmaller.Made.Plays(var clip) -> {
        var file = keep.of(asset.id(), name, target, clip.width(), clip.height());
        change(asset, () -> add(file, there));
        yield null;
      }
    };
  }

  /** Unless the film became another one meanwhile. */
  private void add(Rendition made, List<Rendition> there) {
    if (renditions.of(made.asset()).containsAll(there)) renditions.add(made);
  }

  /** Unless the film was erased meanwhile; then what was made is garbage. */
  private void change(Asset asset, Runnable change) {
    transaction.executeWithoutResult(
        status -> {
          if (assets.lock(asset.id()) == null) return;
          change.run();
          live.hint("account/" + asset.owner(), "asset");
        });
  }
}
