package app.serenade.payments.stripe;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of Stripe, each with an outcome; what went wrong is logged, without secrets. */
final class StripeCalls {
  private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

  interface Call<T> {
    T make() throws StripeException;
  }

  sealed interface Said<T> {
    record Done<T>(T what) implements Said<T> {}

    /**
     * Understood, and not done.
     *
     * @param code Stripe's; empty where it gave none
     */
    record Refused<T>(String code) implements Said<T> {}

    /** The answer was lost, or late, or no answer: it may have been done. */
    record Unsure<T>() implements Said<T> {}
  }

  private StripeCalls() {}

  /**
   * @param what is asked for, for the log
   */
  static <T> Said<T> ask(String what, Call<T> call) {
    try {
      return new Said.Done<>(call.make());
    } catch (InvalidRequestException | CardException refused) {
      LOG.warn("Stripe refuses {}: {}", what, refused.getMessage());
      return new Said.Refused<>(Objects.requireNonNullElse(refused.getCode(), ""));
    } catch (IdempotencyException other) {
      LOG.warn("Stripe was asked for {} before, in other words: {}", what, other.getMessage());
      return new Said.Unsure<>();
    } catch (AuthenticationException key) {
      LOG.error("Stripe does not accept the secret key, asked for {}", what);
      return new Said.Unsure<>();
    } catch (StripeException unsure) {
      LOG.warn("Stripe did not say what became of {}: {}", what, unsure.toString());
      return new Said.Unsure<>();
    }
  }

  /** Asked again under the same key within a day, Stripe answers the same and does nothing new. */
  static RequestOptions once(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
