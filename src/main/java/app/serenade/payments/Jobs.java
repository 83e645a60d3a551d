package app.serenade.payments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments does by itself, on one server at a time. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  @Bean
  RecurringTask<Void> confirmLateTopUps(ConfirmTopUps confirm) {
    return Tasks.recurring("confirm-late-top-ups", FixedDelay.of(ConfirmTopUps.LATE))
        .execute(
            (instance, context) -> {
              var _ = confirm.late();
            });
  }
}
