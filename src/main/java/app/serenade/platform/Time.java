package app.serenade.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock for all that decides no deadline; deadlines are the database's ({@code
 * platform.now()}).
 */
@Configuration(proxyBeanMethods = false)
class Time {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
