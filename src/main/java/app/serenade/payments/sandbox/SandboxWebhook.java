package app.serenade.payments.sandbox;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.payments.HearEvent;
import app.serenade.payments.Provider;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the sandbox tells us of payments, refunds and payouts; whoever has no signature is refused.
 */
@RestController
@WhereSandbox
class SandboxWebhook {
  private static final int BODY_MAX = 10_000;

  private final SandboxEvents sandbox;
  private final HearEvent hear;
  private final JsonMapper json;
  private final Clock clock;

  SandboxWebhook(SandboxEvents sandbox, HearEvent hear, JsonMapper json, Clock clock) {
    this.sandbox = sandbox;
    this.hear = hear;
    this.json = json;
    this.clock = clock;
  }

  @Access(ANYONE)
  @PostMapping(SandboxEvents.PATH)
  ResponseEntity<?> hear(
      @RequestBody byte[] body,
      @RequestHeader(name = SandboxEvents.HEADER, required = false) @Nullable String signature) {
    if (body.length > BODY_MAX || !sandbox.signature().proves(signature, body, clock.instant()))
      return Problems.refused(HttpStatus.FORBIDDEN, "signature");
    var event = read(body);
    if (event == null || event.livemode() || event.id() == null || event.payment() == null)
      return Problems.refused(HttpStatus.BAD_REQUEST, "event");
    return heard(event.id(), event.type(), event.payment());
  }

  private ResponseEntity<?> heard(String id, @Nullable String type, SandboxEvent.Payment payment) {
    if (payment.id() == null) return Problems.refused(HttpStatus.BAD_REQUEST, "payment");
    var topic = topic(type);
    var answer = answer(type, payment);
    if (topic == null || answer == null) return Problems.refused(HttpStatus.BAD_REQUEST, "type");
    var _ = hear.once(SandboxProvider.NAME, id, topic, payment.id(), answer);
    return ResponseEntity.noContent().build();
  }

  private @Nullable SandboxEvent read(byte[] body) {
    try {
      return json.readValue(body, SandboxEvent.class);
    } catch (JacksonException malformed) {
      return null;
    }
  }

  private static Provider.@Nullable Topic topic(@Nullable String type) {
    return switch (type == null ? "" : type.split("\\.", 2)[0]) {
      case "payment" -> Provider.Topic.PAYMENT;
      case "refund" -> Provider.Topic.REFUND;
      case "payout" -> Provider.Topic.PAYOUT;
      default -> null;
    };
  }

  private static Provider.@Nullable Answer answer(
      @Nullable String type, SandboxEvent.Payment payment) {
    return switch (type) {
      case "payment.paid", "refund.paid", "payout.paid" -> paid(payment);
      case "payment.declined" -> new Provider.Answer.Failed("declined");
      case "payout.declined", "refund.declined" -> new Provider.Answer.Failed("refused");
      case null, default -> null;
    };
  }

  private static Provider.@Nullable Answer paid(SandboxEvent.Payment payment) {
    if (payment.currency() == null || payment.amount() <= 0) return null;
    try {
      var unit = Unit.currency(payment.currency());
      return new Provider.Answer.Paid(new Money(payment.amount(), unit));
    } catch (IllegalArgumentException unknownCurrency) {
      return null;
    }
  }
}
