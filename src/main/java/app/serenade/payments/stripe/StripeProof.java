package app.serenade.payments.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The proof that an event is Stripe's. The library refuses old stamps; one from the future, which
 * it lets pass, proves nothing either.
 */
@Component
@WhereStripe
class StripeProof {
  static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern FORM =
      Pattern.compile("t=([0-9]{1,12})(,v[0-9]=[0-9a-f]{1,128}){1,10}");

  private final StripeSettings settings;
  private final Clock clock;

  StripeProof(StripeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  boolean proves(@Nullable String header, byte[] body) {
    if (header == null) return false;
    var form = FORM.matcher(header);
    if (!form.matches()) return false;
    var latest = clock.instant().plus(TOLERANCE).getEpochSecond();
    if (Long.parseLong(form.group(1)) > latest) return false;
    var text = new String(body, StandardCharsets.UTF_8);
    return settings.webhookSecrets().stream().anyMatch(secret -> signed(header, text, secret));
  }

  private boolean signed(String header, String text, String secret) {
    try {
      return Webhook.Signature.verifyHeader(text, header, secret, TOLERANCE.toSeconds(), clock);
    } catch (SignatureVerificationException forged) {
      return false;
    }
  }
}
