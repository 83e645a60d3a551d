package app.serenade.media;

import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.live.Live;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of an upload: with its last byte the film goes to be looked at; abandoned, nothing stays.
 */
@NamedInterface("rooms")
@Component
public class FinishUpload {
  private static final Logger log = LoggerFactory.getLogger(FinishUpload.class);

  private final UploadStore uploads;
  private final AssetStore assets;
  private final MediaFolders folders;
  private final Scheduler jobs;
  private final Live live;
  private final Clock clock;
  private final TransactionTemplate transaction;

  FinishUpload(
      UploadStore uploads,
      AssetStore assets,
      MediaFolders folders,
      @Lazy Scheduler jobs,
      Live live,
      Clock clock,
      TransactionTemplate transaction) {
    this.uploads = uploads;
    this.assets = assets;
    this.folders = folders;
    this.jobs = jobs;
    this.live = live;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * The job that looks at it is written with the fact that it is there, so that a crash loses
   * neither.
   */
  public void complete(UUID id) {
    transaction.executeWithoutResult(
        status -> {
          if (!uploads.complete(id)) return;
          assets.arrived(id);
          jobs.schedule(FilmJobs.TAKE_IN.instance(id.toString()).scheduledTo(clock.instant()));
        });
    jobs.triggerCheckForDueExecutions();
  }

  /** Taken back by its owner, or never finished in time; false when it has ended already. */
  public boolean abandon(UUID id) {
    var done =
        transaction.execute(
            status -> {
              if (!uploads.gone(id)) return false;
              assets.remove(id);
              return true;
            });
    if (!Boolean.TRUE.equals(done)) return false;
    dropBytes(id);
    return true;
  }

  /** What was uploaded, as it was uploaded, is needed no more. */
  public void dropBytes(UUID id) {
    try {
      Files.deleteIfExists(folders.incoming(id));
    } catch (IOException e) {
      log.warn("Uploaded bytes cannot be removed: {}", e.getMessage());
    }
  }
}
