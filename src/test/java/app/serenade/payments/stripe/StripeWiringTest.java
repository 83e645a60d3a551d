package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.payments.PaymentSettings;
import app.serenade.platform.Instance;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What cannot be right stops the start, and says what to do; what proves nothing is not believed.
 */
class StripeWiringTest {
  static final String TEST = "sk_test_51abc";
  static final String LIVE = "sk_live_51abc";
  static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes();
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  static StripeSettings settings(String key, String secret, String api) {
    return new StripeSettings(
        key, secret, URI.create(api), "https://checkout.stripe.com", false, "");
  }

  static void check(String key, String secret, String url, boolean sandbox, String currencies) {
    var instance = new Instance("here", URI.create(url), "EUR", 100, "", sandbox);
    StripeWiring.check(settings(key, secret, "https://api.stripe.com"), instance, currencies);
  }

  static void refused(Runnable start, String words) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(start::run)
        .withMessageContaining(words)
        .withMessageNotContaining("51abc");
  }

  @Test
  void theRightSettingsStart() {
    assertThatCode(() -> check(TEST, "whsec_1", "http://localhost", true, "EUR,USD:92"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(LIVE, "whsec_1,whsec_2", "https://here.org", false, "JPY:100-50000"))
        .doesNotThrowAnyException();
  }

  @Test
  void aMissingOrWrongSecretIsNamed() {
    refused(() -> check("", "whsec_1", "http://localhost", true, "EUR"), "STRIPE_SECRETKEY");
    refused(() -> check("pk_test_51abc", "whsec_1", "http://localhost", true, "EUR"), "SECRETKEY");
    refused(() -> check(TEST, "", "http://localhost", true, "EUR"), "WEBHOOKSECRET");
    refused(() -> check(TEST, "whsec_1,secret", "http://localhost", true, "EUR"), "WEBHOOKSECRET");
  }

  @Test
  void pagesSayWhetherRealMoneyMoves() {
    refused(() -> check(LIVE, "whsec_1", "https://here.org", true, "EUR"), "serenade.sandbox");
    refused(() -> check(TEST, "whsec_1", "https://here.org", false, "EUR"), "serenade.sandbox");
    refused(() -> check(LIVE, "whsec_1", "http://here.org", false, "EUR"), "https://");
  }

  @Test
  void aCurrencyThatIsNotSafeIsNamed() {
    refused(() -> check(TEST, "whsec_1", "http://localhost", true, "EUR,KWD:2"), "[KWD]");
  }

  @Test
  void theKeyDoesNotTravelInTheOpenAndStandsInNoText() {
    var open = settings(TEST, "whsec_1", "http://api.example.org");
    var instance = new Instance("here", URI.create("http://localhost"), "EUR", 100, "", true);
    refused(() -> StripeWiring.check(open, instance, "EUR"), "https");
    assertThat(settings(TEST, "whsec_9", "https://api.stripe.com").toString())
        .doesNotContain("51abc", "whsec");
  }

  static Object start(StripeSettings settings, Instance instance, String... properties) {
    var all = new StandardEnvironment();
    var set = new HashMap<String, Object>();
    for (var property : properties) set.put(property.split("=")[0], property.split("=")[1]);
    all.getPropertySources().addFirst(new MapPropertySource("set", set));
    var payments =
        new PaymentSettings("stripe", false, List.of(), 1, 1_000_000, 500, Duration.ofDays(7));
    var sessions = StripeNode.get().node.bean(CheckoutStore.class);
    return new StripeWiring().stripeClient(settings, payments, sessions, instance, all);
  }

  @Test
  void aKeyForTestsDoesNotStartInProductionAndNotInTheDemo() {
    var settings = settings(TEST, "whsec_1", "https://api.stripe.com");
    var here = new Instance("here", URI.create("https://here.org"), "EUR", 100, "", true);
    assertThat(start(settings, here)).isNotNull();
    refused(() -> start(settings, here, "serenade.environment=production"), "one for tests");
    refused(() -> start(settings, here, "serenade.demo=true"), "the sandbox");
    refused(() -> start(settings, here, "serenade.offers.currencies=EUR:1-9,OMR:1-9"), "[OMR]");
  }

  @Test
  void aLiveKeyDoesNotStartWherePretendedMoneyIsInTheBooks() {
    var sessions = StripeNode.get().node.bean(CheckoutStore.class);
    var bill = UUID.randomUUID();
    var _ = sessions.open(bill, NOW);
    assertThat(sessions.made(bill, "cs_test_" + bill, "https://pay", NOW)).isTrue();
    var here = new Instance("here", URI.create("https://here.org"), "EUR", 100, "", false);
    refused(() -> start(settings(LIVE, "whsec_1", "https://a"), here), "begin with empty data");
  }

  static StripeProof proof(Instant now) {
    var settings = settings(TEST, StripeNode.SECRET + "," + StripeNode.CONNECT_SECRET, "https://a");
    return new StripeProof(settings, Clock.fixed(now, ZoneOffset.UTC));
  }

  static String signed(String secret) throws Exception {
    return com.stripe.net.Webhook.Signature.generateSignatureHeader(
        new String(BODY), secret, NOW.getEpochSecond());
  }

  @Test
  void eitherSecretProvesAnEvent() throws Exception {
    assertThat(proof(NOW).proves(signed(StripeNode.SECRET), BODY)).isTrue();
    assertThat(proof(NOW).proves(signed(StripeNode.CONNECT_SECRET), BODY)).isTrue();
    assertThat(proof(NOW).proves(signed(StripeNode.SECRET) + ",v0=6ffb", BODY)).isTrue();
    assertThat(proof(NOW).proves(signed("whsec_guess"), BODY)).isFalse();
    assertThat(proof(NOW).proves(signed(StripeNode.SECRET), "{}".getBytes())).isFalse();
  }

  @Test
  void aStampThatIsOldOrFromTheFutureProvesNothing() throws Exception {
    var header = signed(StripeNode.SECRET);
    assertThat(proof(NOW.plusSeconds(300)).proves(header, BODY)).isTrue();
    assertThat(proof(NOW.plusSeconds(301)).proves(header, BODY)).isFalse();
    assertThat(proof(NOW.minusSeconds(300)).proves(header, BODY)).isTrue();
    assertThat(proof(NOW.minusSeconds(301)).proves(header, BODY)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "t", "t=,v1=00", "v1=00", "t=x,v1=y", "t=1,t=1,v1=00", "t=999999999999,v1="})
  void whatIsNoSignatureProvesNothing(String header) {
    assertThat(proof(NOW).proves(header, BODY)).isFalse();
  }
}
