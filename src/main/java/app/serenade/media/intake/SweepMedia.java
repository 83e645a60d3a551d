package app.serenade.media.intake;

import app.serenade.media.AssetStore;
import app.serenade.media.EraseFilm;
import app.serenade.media.FinishUpload;
import app.serenade.media.MediaSettings;
import app.serenade.media.RenditionStore;
import app.serenade.media.UploadStore;
import app.serenade.media.erasure.ErasureStore;
import app.serenade.media.erasure.FarewellStore;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes away what nobody came back for: unfinished uploads, unused films, files without a row. */
@Component
class SweepMedia {
  private static final Logger log = LoggerFactory.getLogger(SweepMedia.class);
  private static final int BATCH = 200;
  private static final Duration PROOF_LIVES = Duration.ofDays(90);

  /** Longer than any work on a film goes on without writing. */
  private static final Duration LEFT = Duration.ofHours(2);

  private final UploadStore uploads;
  private final AssetStore assets;
  private final RenditionStore renditions;
  private final FinishUpload finish;
  private final EraseFilm erase;
  private final ErasureStore erasures;
  private final FarewellStore farewells;
  private final Storage storage;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final Clock clock;

  SweepMedia(
      UploadStore uploads,
      AssetStore assets,
      RenditionStore renditions,
      FinishUpload finish,
      EraseFilm erase,
      ErasureStore erasures,
      FarewellStore farewells,
      Storage storage,
      MediaFolders folders,
      MediaSettings settings,
      Clock clock) {
    this.uploads = uploads;
    this.assets = assets;
    this.renditions = renditions;
    this.finish = finish;
    this.erase = erase;
    this.erasures = erasures;
    this.farewells = farewells;
    this.storage = storage;
    this.folders = folders;
    this.settings = settings;
    this.clock = clock;
  }

  void run() throws IOException {
    var expired = uploads.expired(BATCH);
    for (var id : expired) {
      var _ = finish.abandon(id);
    }
    for (var id : uploads.past(BATCH)) {
      uploads.remove(id);
    }
    sweepFolders();
    var forgotten = assets.forgotten(settings.untakenLive(), BATCH);
    forgotten.forEach(erase::now);
    erasures.forget(PROOF_LIVES);
    farewells.forget(PROOF_LIVES);
    var files = renditions.garbage(BATCH);
    for (var key : files) {
      storage.remove(key);
      renditions.removed(key);
    }
    if (expired.size() + forgotten.size() + files.size() > 0) {
      log.info(
          "Swept {} uploads, {} films, {} files", expired.size(), forgotten.size(), files.size());
    }
  }

  /** What a program that died left behind. */
  private void sweepFolders() throws IOException {
    var left = clock.instant().minus(LEFT);
    folders.clearWorkBefore(left);
    storage.forgetCopies();
    var uploaded = folders.incomingBefore(left);
    var needed = assets.inNeedOfUpload(uploaded);
    uploaded.stream().filter(id -> !needed.contains(id)).forEach(finish::dropBytes);
  }
}
