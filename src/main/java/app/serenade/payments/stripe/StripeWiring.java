package app.serenade.payments.stripe;

import app.serenade.payments.PaymentSettings;
import app.serenade.platform.Instance;
import app.serenade.platform.money.Unit;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import java.time.Duration;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Stripe's client, where the settings can be right: what cannot is said at the start. */
@Configuration(proxyBeanMethods = false)
@WhereStripe
class StripeWiring {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

  /** One at once, for a connection that broke; what fails for longer, the sweep asks again. */
  private static final int RETRIES = 1;

  private static final Pattern CURRENCY = Pattern.compile("\\b[A-Z]{3}\\b");

  @Bean
  StripeClient stripeClient(
      StripeSettings settings,
      PaymentSettings payments,
      CheckoutStore sessions,
      Instance instance,
      Environment all) {
    check(settings, instance, currencies(instance, all));
    if (all.getProperty("serenade.demo", Boolean.class, false))
      throw wrong("the demo pays by the sandbox");
    if (settings.live() && sessions.isPretended())
      throw wrong(
          "money that was pretended is in the books here, and would be paid out as real: begin with empty data");
    if ("production".equals(all.getProperty("serenade.environment"))
        && settings.test()
        && !payments.allowSandboxInProduction())
      throw wrong("serenade.environment is production, but the secret key is one for tests");
    Stripe.enableTelemetry = false;
    return StripeClient.builder()
        .setApiKey(settings.secretKey())
        .setApiBase(settings.apiBase().toString())
        .setConnectTimeout((int) CONNECT_LIMIT.toMillis())
        .setReadTimeout((int) ANSWER_LIMIT.toMillis())
        .setMaxNetworkRetries(RETRIES)
        .build();
  }

  /** All that the settings name. */
  private static String currencies(Instance instance, Environment all) {
    var prices = all.getProperty("serenade.offers.currencies", "");
    return instance.currency() + "," + instance.rates() + "," + prices;
  }

  static void check(StripeSettings settings, Instance instance, String currencies) {
    if (!settings.live() && !settings.test())
      throw wrong("the secret key is missing, or is none: set SERENADE_PAYMENTS_STRIPE_SECRETKEY");
    var secrets = settings.webhookSecrets();
    if (secrets.isEmpty() || !secrets.stream().allMatch(secret -> secret.startsWith("whsec_")))
      throw wrong(
          "the webhook secret is missing, or is none: set SERENADE_PAYMENTS_STRIPE_WEBHOOKSECRET");
    if (settings.live() == instance.sandbox())
      throw wrong(
          "the secret key is %s, so serenade.sandbox must be %s: by it every page says whether real money moves"
              .formatted(settings.live() ? "live" : "one for tests", !settings.live()));
    if (settings.live() && !instance.secure())
      throw wrong("the secret key is live, so serenade.public-url must begin with https://");
    if (!isSafe(settings)) throw wrong("the secret key may not travel without https");
    checkCurrencies(currencies);
  }

  private static boolean isSafe(StripeSettings settings) {
    var host = settings.apiBase().getHost();
    return "https".equals(settings.apiBase().getScheme())
        || "127.0.0.1".equals(host)
        || "localhost".equals(host);
  }

  private static void checkCurrencies(String listed) {
    var unknown = new TreeSet<String>();
    CURRENCY
        .matcher(listed)
        .results()
        .map(found -> found.group())
        .filter(code -> !StripeUnits.knows(Unit.currency(code)))
        .forEach(unknown::add);
    if (!unknown.isEmpty())
      throw wrong("amounts in %s cannot be given to it without loss".formatted(unknown));
  }

  private static IllegalStateException wrong(String what) {
    return new IllegalStateException("Stripe is the payment provider, but " + what + ".");
  }
}
