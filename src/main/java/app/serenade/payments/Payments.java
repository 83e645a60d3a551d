package app.serenade.payments;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Chooses the payment provider, and refuses to pretend where it is meant in earnest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class Payments {
  @Bean
  @Primary
  Provider provider(List<Provider> known, PaymentSettings settings, Environment environment) {
    var chosen =
        known.stream()
            .filter(provider -> provider.name().equals(settings.provider()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "serenade.payments.provider names no provider: " + settings.provider()));
    var production = "production".equals(environment.getProperty("serenade.environment"));
    return checked(chosen, production, settings.allowSandboxInProduction());
  }

  static Provider checked(Provider chosen, boolean production, boolean allowed) {
    if (!chosen.live() && production && !allowed)
      throw new IllegalStateException(
          "serenade.environment is production, but the payment provider '%s' moves no real money."
                  .formatted(chosen.name())
              + " Choose another, or set serenade.payments.allow-sandbox-in-production=true.");
    return chosen;
  }
}
