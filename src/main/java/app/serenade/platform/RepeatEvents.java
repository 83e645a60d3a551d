package app.serenade.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells listeners again what they have not heard to the end: a kill, or a failure, left it undone.
 * Listeners may therefore hear an event twice, and in any order.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepeatEvents.Settings.class)
class RepeatEvents {
  /**
   * @param repeatEvery how long from one look to the next
   * @param repeatAfter how old an unheard event must be; longer than a listener takes
   */
  @ConfigurationProperties("serenade.events")
  record Settings(
      @DefaultValue("5s") Duration repeatEvery, @DefaultValue("20s") Duration repeatAfter) {}

  @Bean
  Task<Void> eventRepeat(IncompleteEventPublications unheard, Settings settings) {
    return Tasks.recurring("repeat-events", FixedDelay.of(settings.repeatEvery()))
        .execute((_, _) -> unheard.resubmitIncompletePublicationsOlderThan(settings.repeatAfter()));
  }
}
