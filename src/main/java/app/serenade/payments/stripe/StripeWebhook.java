package app.serenade.payments.stripe;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Stripe tells us that something became of a payment, a refund or a payee; whoever has no
 * signature is refused. What we cannot look into now, Stripe tells again.
 */
@RestController
@WhereStripe
class StripeWebhook {
  static final String PATH = "/payments/webhooks/stripe";
  static final String HEADER = "Stripe-Signature";
  private static final int BODY_MAX = 256_000;

  private final StripeProof proof;
  private final StripeEvents events;
  private final StripeSettings settings;
  private final JsonMapper json;

  StripeWebhook(StripeProof proof, StripeEvents events, StripeSettings settings, JsonMapper json) {
    this.proof = proof;
    this.events = events;
    this.settings = settings;
    this.json = json;
  }

  @Access(ANYONE)
  @PostMapping(PATH)
  ResponseEntity<?> hear(
      InputStream sent, @RequestHeader(name = HEADER, required = false) @Nullable String signature)
      throws IOException {
    var body = sent.readNBytes(BODY_MAX + 1);
    if (body.length > BODY_MAX || !proof.proves(signature, body))
      return Problems.refused(HttpStatus.FORBIDDEN, "signature");
    var event = read(body);
    if (event == null || event.id() == null || event.type() == null)
      return Problems.refused(HttpStatus.BAD_REQUEST, "event");
    return isOurs(event) && !events.heard(event.id(), event.type(), event)
        ? Problems.refused(HttpStatus.SERVICE_UNAVAILABLE, "later")
        : ResponseEntity.noContent().build();
  }

  /** An endpoint for connected accounts is told of those of tests as well. */
  private boolean isOurs(StripeEvent event) {
    return event.livemode() == settings.live();
  }

  private @Nullable StripeEvent read(byte[] body) {
    try {
      return json.readValue(body, StripeEvent.class);
    } catch (JacksonException malformed) {
      return null;
    }
  }
}
