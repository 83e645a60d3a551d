/**
 * A payment provider that pretends: its books, its pages, and the signed events by which it tells
 * us what became of a payment.
 *
 * <p>Read {@link app.serenade.payments.sandbox.SandboxProvider} first, then {@link
 * app.serenade.payments.sandbox.SandboxWebhook}.
 */
@NullMarked
@CheckReturnValue
package app.serenade.payments.sandbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
