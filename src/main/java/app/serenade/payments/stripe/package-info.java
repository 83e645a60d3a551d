/**
 * Stripe as the payment provider: checkout sessions, refunds, and payouts to connected accounts.
 * Switched on by {@code serenade.payments.provider=stripe}.
 *
 * <p>Read {@link app.serenade.payments.stripe.StripeProvider} first, then {@link
 * app.serenade.payments.stripe.Checkouts}, and {@link app.serenade.payments.stripe.StripeWebhook}
 * for what Stripe tells us.
 */
@NullMarked
@CheckReturnValue
package app.serenade.payments.stripe;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
