package app.serenade.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers are kept as long as a program may still ask again: a phone can be off for a week. */
@Configuration(proxyBeanMethods = false)
class ForgetAnswers {
  private static final int KEPT_DAYS = 30;
  private static final Duration EVERY = Duration.ofHours(6);

  @Bean
  RecurringTask<Void> forgetAnswersTask(AnswerStore answers) {
    return Tasks.recurring("forget-answers", FixedDelay.of(EVERY))
        .execute(
            (_, _) -> {
              var _ = answers.forgetOlderThan(KEPT_DAYS);
            });
  }
}
