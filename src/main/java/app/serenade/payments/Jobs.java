package app.serenade.payments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments does by itself, on one server at a time. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  /** How long money that goes back waits until the provider is told. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  @Bean
  RecurringTask<Void> confirmLatePayments(ConfirmPayments confirm) {
    return Tasks.recurring("confirm-late-payments", FixedDelay.of(Asking.SOON))
        .execute(
            (instance, context) -> {
              var _ = confirm.late();
            });
  }

  @Bean
  RecurringTask<Void> giveBackCharges(ConfirmPayments confirm) {
    return Tasks.recurring("give-back-charges", FixedDelay.of(AT_ONCE))
        .execute(
            (instance, context) -> {
              var _ = confirm.giveBack();
            });
  }
}
