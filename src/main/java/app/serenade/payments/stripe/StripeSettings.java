package app.serenade.payments.stripe;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's account at Stripe. Both secrets are given by the environment, and stand in no log.
 *
 * @param secretKey of Stripe, sk_test_… or sk_live_…; only by the environment
 * @param webhookSecret what Stripe signs its events with, whsec_…, one for each endpoint, by
 *     commas; only by the environment
 * @param apiBase where Stripe's API is; another for tests, or behind a proxy
 * @param pages where Stripe's own pages are, by commas: forms may end there
 * @param trial asks Stripe for what moves no money, and ends; ./serenade try-stripe sets it
 * @param country of whoever is paid out to, such as DE; without it the country of your own account
 */
@ConfigurationProperties("serenade.payments.stripe")
record StripeSettings(
    @DefaultValue("") String secretKey,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("https://api.stripe.com") URI apiBase,
    @DefaultValue("https://checkout.stripe.com, https://connect.stripe.com") String pages,
    @DefaultValue("false") boolean trial,
    @DefaultValue("") String country) {

  boolean live() {
    return secretKey.matches("[sr]k_live_.+");
  }

  boolean test() {
    return secretKey.matches("[sr]k_test_.+");
  }

  List<String> webhookSecrets() {
    return listed(webhookSecret);
  }

  List<String> origins() {
    return listed(pages);
  }

  private static List<String> listed(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Stripe at " + apiBase + (live() ? " with a live key" : " with a test key");
  }
}
