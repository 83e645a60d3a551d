package app.serenade.media;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets another film beside one: both are looked at again, to become one film. */
@Component
class SetBeside {
  private final AssetStore assets;
  private final PairingStore pairings;
  private final Scheduler jobs;
  private final Clock clock;

  SetBeside(AssetStore assets, PairingStore pairings, @Lazy Scheduler jobs, Clock clock) {
    this.assets = assets;
    this.pairings = pairings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** In the caller's transaction, which holds the film; one that was paired before stays so. */
  void of(UUID asset, Beside beside) {
    if (pairings.of(asset) != null) return;
    pairings.add(asset, beside);
    assets.lookAgain(asset);
    jobs.schedule(FilmJobs.PAIR.instance(asset.toString()).scheduledTo(clock.instant()));
  }
}
