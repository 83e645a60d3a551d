package app.serenade.payments.stripe;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.payments.ProviderSide;
import com.stripe.net.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program with Stripe as its provider, and a Stripe on this machine: one for all tests.
 */
public final class StripeNode {
  static final String SECRET = "whsec_of_the_account";
  static final String CONNECT_SECRET = "whsec_of_connected_accounts";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static StripeNode only;

  public final FakeStripe stripe = new FakeStripe();
  public final Node node;
  private final JsonMapper json = JsonMapper.shared();

  private StripeNode() {
    node =
        Node.start(
            TestDatabase.properties("stripe"),
            "--serenade.payments.provider=stripe",
            "--serenade.payments.stripe.secret-key=" + FakeStripe.KEY,
            "--serenade.payments.stripe.webhook-secret=" + SECRET + ", " + CONNECT_SECRET,
            "--serenade.payments.stripe.api-base=" + stripe.address());
    TestDatabase.endFirst(this::end);
  }

  public static synchronized StripeNode get() {
    if (only == null) only = new StripeNode();
    return only;
  }

  private void end() {
    node.close();
    stripe.close();
  }

  /** What is open is due to be asked for, and is; what goes back is given back. */
  public void sweep() {
    for (var table : new String[] {"top_up", "charge", "payout"})
      sql("update payments." + table + " set ask_at = now() - interval '1 second'").update();
    new ProviderSide(node::bean).sweep();
  }

  public JdbcClient.StatementSpec sql(String text) {
    return node.bean(JdbcClient.class).sql(text);
  }

  /** Stripe tells of one of its objects, now and signed. */
  public int tell(String type, String about) {
    return tell(body("evt_" + UUID.randomUUID(), type, about, false), SECRET, Duration.ZERO);
  }

  String body(String event, String type, String about, boolean live) {
    return json.writeValueAsString(
        Map.of(
            "id", event,
            "object", "event",
            "type", type,
            "livemode", live,
            "data", Map.of("object", Map.of("id", about, "object", "whatever", "livemode", live))));
  }

  /** The status that is answered to an event whose stamp is so far ahead. */
  int tell(String body, String secret, Duration ahead) {
    try {
      var at = Instant.now().plus(ahead).getEpochSecond();
      return send(body, Webhook.Signature.generateSignatureHeader(body, secret, at));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  int send(String body, String signature) {
    var request =
        HttpRequest.newBuilder(URI.create(node.at(StripeWebhook.PATH)))
            .header("Content-Type", "application/json")
            .header(StripeWebhook.HEADER, signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
