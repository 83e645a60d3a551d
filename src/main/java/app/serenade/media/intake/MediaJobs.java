package app.serenade.media.intake;

import app.serenade.media.FilmJobs;
import app.serenade.media.erasure.RemoveErased;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work on films that goes on behind the pages, and again after a crash. */
@Configuration(proxyBeanMethods = false)
class MediaJobs {
  private static final Duration RETRY = Duration.ofSeconds(5),
      LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

  @Bean
  Task<Void> mediaTakeIn(TakeIn takeIn) {
    return Tasks.oneTime(FilmJobs.TAKE_IN)
        .onFailure(MediaJobs::againLater)
        .onDeadExecutionRevive()
        .execute((instance, context) -> done(() -> takeIn.run(UUID.fromString(instance.getId()))));
  }

  @Bean
  Task<Void> mediaPair(PairFilms pairFilms) {
    return Tasks.oneTime(FilmJobs.PAIR)
        .onFailure(MediaJobs::againLater)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> done(() -> pairFilms.run(UUID.fromString(instance.getId()))));
  }

  @Bean
  Task<Void> mediaJoin(JoinFilms joinFilms) {
    return Tasks.oneTime(FilmJobs.JOIN)
        .onFailure(MediaJobs::againLater)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> done(() -> joinFilms.run(UUID.fromString(instance.getId()))));
  }

  @Bean
  Task<Void> mediaRemoveErased(RemoveErased remove) {
    return Tasks.oneTime(FilmJobs.REMOVE_ERASED)
        .onFailure(MediaJobs::againLater)
        .onDeadExecutionRevive()
        .execute((instance, context) -> done(() -> remove.run(UUID.fromString(instance.getId()))));
  }

  @Bean
  Task<Void> mediaSweep(SweepMedia sweep) {
    return Tasks.recurring("media-sweep", FixedDelay.of(SWEEP_EVERY))
        .execute((instance, context) -> done(sweep::run));
  }

  /** After 5, 10, 20, 40 and then every 60 seconds, for as long as it takes. */
  private static void againLater(ExecutionComplete failed, ExecutionOperations<Void> job) {
    var before = Math.min(failed.getExecution().consecutiveFailures, 10);
    var pause = RETRY.multipliedBy(1L << before);
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    job.reschedule(failed, failed.getTimeDone().plus(pause));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void done(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
