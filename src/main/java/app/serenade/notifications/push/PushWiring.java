package app.serenade.notifications.push;

import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The courier as this machine has it: with the certificates that it trusts. */
@Configuration(proxyBeanMethods = false)
class PushWiring {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @Bean
  Courier courier(PushServices services, Clock clock) {
    return new Courier(services, (SSLSocketFactory) SSLSocketFactory.getDefault(), LIMIT, clock);
  }
}
