package app.serenade.media;

import app.serenade.media.erasure.ErasureStore;
import app.serenade.media.erasure.FarewellStore;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a film out of the world: its rows in this transaction, its bytes right after it. */
@NamedInterface("rooms")
@Component
public class EraseFilm {
  private final AssetStore assets;
  private final RenditionStore renditions;
  private final UploadStore uploads;
  private final ErasureStore erasures;
  private final ForEverybody forEverybody;
  private final FarewellStore farewells;
  private final Scheduler jobs;
  private final Clock clock;

  EraseFilm(
      AssetStore assets,
      RenditionStore renditions,
      UploadStore uploads,
      ErasureStore erasures,
      ForEverybody forEverybody,
      FarewellStore farewells,
      @Lazy Scheduler jobs,
      Clock clock) {
    this.assets = assets;
    this.renditions = renditions;
    this.uploads = uploads;
    this.erasures = erasures;
    this.forEverybody = forEverybody;
    this.farewells = farewells;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Transactional
  public void now(UUID id) {
    if (assets.lock(id) == null) return;
    erasures.add(id);
    forEverybody.forgetAfterwards(id);
    renditions.discardAll(id);
    assets.remove(id);
    jobs.schedule(FilmJobs.REMOVE_ERASED.instance(id.toString()).scheduledTo(clock.instant()));
  }

  /** An upload that is still on its way ends: nothing more of it is written. */
  @Transactional
  void allOf(UUID account, UUID receipt) {
    farewells.add(account, receipt);
    for (var id : assets.leftBy(account)) {
      var _ = uploads.gone(id);
      now(id);
    }
  }
}
