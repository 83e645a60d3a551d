/**
 * Money through a payment provider: top-ups, charges and payouts, the wallet's page, what providers
 * tell us.
 *
 * <p>Read {@link app.serenade.payments.TopUp} and {@link app.serenade.payments.Provider} first.
 * Here is what becomes of money; {@code pages} show it, {@code sandbox} is the provider that
 * pretends, {@code stripe} one that moves real money.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"accounts", "wallet"})
package app.serenade.payments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
