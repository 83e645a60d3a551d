package app.serenade.payments.sandbox;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.Provider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells this server of a sandbox payment as a real provider would: a signed POST from outside. What
 * is lost here is asked for later by {@link ConfirmPayments}.
 */
@Component
class SandboxEvents {
  static final String PATH = "/payments/webhooks/sandbox";
  static final String HEADER = "Serenade-Signature";
  private static final int TRIES_MAX = 3;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(SandboxEvents.class);

  /** The sender and the receiver are one process, so the secret need not outlive it. */
  private final Signature signature = new Signature(SecureRandom.getSeed(32));

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Environment environment;
  private final JsonMapper json;
  private final Clock clock;

  SandboxEvents(Environment environment, JsonMapper json, Clock clock) {
    this.environment = environment;
    this.json = json;
    this.clock = clock;
  }

  Signature signature() {
    return signature;
  }

  /** Returns at once. */
  void send(Provider.Topic topic, SandboxStore.Payment payment) {
    var port = environment.getProperty("local.server.port");
    if (port == null) return;
    var body = json.writeValueAsBytes(SandboxEvent.of(topic, payment));
    var address = URI.create("http://127.0.0.1:" + port + PATH);
    var _ = Thread.ofVirtual().name("sandbox-event").start(() -> deliver(address, body));
  }

  private void deliver(URI address, byte[] body) {
    try {
      for (var n = 0; n < TRIES_MAX && !delivered(address, body); n++) Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean delivered(URI address, byte[] body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header(HEADER, signature.of(body, clock.instant()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
    } catch (java.io.IOException lost) {
      LOG.info("a sandbox event was lost: {}", lost.toString());
      return false;
    }
  }
}
