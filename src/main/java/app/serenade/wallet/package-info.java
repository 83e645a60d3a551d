/**
 * The double-entry ledger: every move of money is one balanced transfer, in the transaction of what
 * caused it.
 *
 * <p>Read {@link app.serenade.wallet.Transfer} first, then {@link app.serenade.wallet.Wallet}.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package app.serenade.wallet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
