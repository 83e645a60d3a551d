package app.serenade.commissions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the other modules what ran out of time, as jobs: when a million end at once, ending them
 * does not wait for telling of them, and telling goes on at its own pace, also after a crash.
 */
@Configuration(proxyBeanMethods = false)
class TellOfExpiry {
  /** What ended in one transaction; listeners hear of it in any order, and perhaps twice. */
  record Ended(ArrayList<CommissionChanged> changes) implements Serializable {}

  /** Writes such a job down, in the transaction that ended them. */
  interface Announce {
    void changes(List<CommissionChanged> changes);
  }

  private static final Logger LOG = LoggerFactory.getLogger(TellOfExpiry.class);
  private static final TaskDescriptor<Ended> TELL =
      TaskDescriptor.of("tell-of-expiry", Ended.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** So few in one transaction, because each of them keeps a conversation locked. */
  private static final int TOGETHER = 20;

  /** One order for all, so that two jobs never wait for each other. */
  private static final Comparator<CommissionChanged> BY_PARTIES =
      Comparator.comparing(CommissionChanged::fan).thenComparing(CommissionChanged::creator);

  /** Lazy, because the scheduler is made of the very jobs that are declared here. */
  @Bean
  Announce announce(@Lazy SchedulerClient jobs, Clock clock) {
    return changes ->
        jobs.scheduleIfNotExists(
            TELL.instance(changes.getFirst().commission().toString())
                .data(new Ended(new ArrayList<>(changes)))
                .build(),
            clock.instant());
  }

  @Bean
  Task<Ended> expiryTelling(ApplicationEventPublisher events, TransactionTemplate transaction) {
    return Tasks.oneTime(TELL)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .onDeadExecutionRevive()
        .execute((job, _) -> tell(job.getData().changes(), events, transaction));
  }

  private static void tell(
      List<CommissionChanged> changes,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    var left = changes.stream().sorted(BY_PARTIES).toList();
    for (var from = 0; from < left.size(); from += TOGETHER) {
      var some = left.subList(from, Math.min(from + TOGETHER, left.size()));
      try {
        transaction.executeWithoutResult(done -> events.publishEvent(new CommissionsExpired(some)));
      } catch (RuntimeException failure) {
        LOG.warn("{} endings are told one by one", some.size(), failure);
        transaction.executeWithoutResult(done -> some.forEach(events::publishEvent));
      }
    }
  }
}
