package app.serenade.media.rendering;

import app.serenade.media.Asset;
import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.Rendition;
import app.serenade.media.Rendition.Name;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.CutOff;
import app.serenade.media.film.Reason;
import app.serenade.media.film.Rung;
import app.serenade.media.rendering.MakeMissing.Fault;
import app.serenade.media.storage.FreeSpace;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One film's work behind the pages, from its beginning until all is there, or it is tried again, or
 * no more. What the film cannot help, as a full disk or a storage that is away, is waited for.
 */
@Component
class RenderFilm {
  /** How long a worker has a film without saying that it still works on it. */
  static final Duration HOLD = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(RenderFilm.class);
  private static final int MOST_TRIES = 3;
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final AssetStore assets;
  private final MakingStore making;
  private final RenditionStore renditions;
  private final MakeMissing makeMissing;
  private final FreeSpace space;
  private final FinishUpload upload;
  private final FilmChange change;

  RenderFilm(
      AssetStore assets,
      MakingStore making,
      RenditionStore renditions,
      MakeMissing makeMissing,
      FreeSpace space,
      FinishUpload upload,
      FilmChange change) {
    this.assets = assets;
    this.making = making;
    this.renditions = renditions;
    this.makeMissing = makeMissing;
    this.space = space;
    this.upload = upload;
    this.change = change;
  }

  void of(MakingStore.Next next) {
    var row = assets.find(next.asset());
    if (row == null) return;
    var asset = row.asset();
    if (next.tries() > MOST_TRIES) {
      park(asset, new Fault(Reason.FAILED, "the program ended during the work"));
    } else if (space.isLow(0)) {
      postpone(asset, "the disk is full");
    } else {
      work(asset, next.tries());
    }
  }

  private void work(Asset asset, int tries) {
    var beat = Thread.startVirtualThread(() -> holdOn(asset.id()));
    try {
      end(asset, tries, makeMissing.of(asset));
    } catch (CutOff cut) {
      end(asset, tries, new Fault(Reason.FAILED, String.valueOf(cut.getMessage())));
    } catch (IOException | UncheckedIOException away) {
      if (Thread.interrupted()) making.giveBack(asset.id());
      else if (Storage.isLost(away)) end(asset, tries, new Fault(Reason.FAILED, "a file is gone"));
      else postpone(asset, String.valueOf(away.getMessage()));
    } finally {
      beat.interrupt();
    }
  }

  private void end(Asset asset, int tries, @Nullable Fault fault) {
    if (Thread.interrupted()) {
      making.giveBack(asset.id());
    } else if (fault == null) {
      change.of(asset, () -> finish(asset));
      upload.dropBytes(asset.id());
    } else if (space.isLow(0)) {
      postpone(asset, "the disk is full");
    } else if (tries >= MOST_TRIES) {
      park(asset, fault);
    } else {
      log.info("Renditions of {} are tried again: {}", asset.id(), fault.why());
      change.of(asset, () -> making.release(asset.id()));
    }
  }

  private void postpone(Asset asset, String why) {
    log.warn("Renditions of {} wait: {}", asset.id(), why);
    change.of(asset, () -> making.postpone(asset.id(), WAIT));
  }

  private void park(Asset asset, Fault fault) {
    log.warn("No more renditions of {} are tried: {}", asset.id(), fault.why());
    change.of(
        asset,
        () -> {
          making.park(asset.id(), fault.reason());
          making.release(asset.id());
        });
  }

  /**
   * The largest rung takes the place of what was only copied, which goes for good. A film that
   * became another one meanwhile is worked on again.
   */
  private void finish(Asset asset) {
    making.release(asset.id());
    var there =
        renditions.of(asset.id()).stream().collect(Collectors.toMap(Rendition::name, file -> file));
    var rungs = Rung.ladder(asset.width(), asset.height()).stream().map(Name::of).toList();
    if (!there.keySet().containsAll(rungs)) return;
    rungs.stream()
        .map(there::get)
        .max(Comparator.comparingInt(Rendition::height))
        .ifPresent(best -> renditions.replace(best.as(Name.VIDEO)));
    making.ready(asset.id());
  }

  private void holdOn(UUID asset) {
    try {
      while (true) {
        Thread.sleep(HOLD.dividedBy(4));
        making.hold(asset, HOLD);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }
}
