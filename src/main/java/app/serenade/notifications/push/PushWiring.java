package app.serenade.notifications.push;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The courier as this machine has it: with the certificates that it trusts. */
@Configuration(proxyBeanMethods = false)
class PushWiring {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @Bean
  Courier courier(PushServices services, Clock clock) throws NoSuchAlgorithmException {
    return new Courier(services, SSLContext.getDefault(), LIMIT, clock);
  }
}
