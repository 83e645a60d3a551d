/**
 * What a creator earned: each delivery with price and fee, when it is available, and its ways out.
 *
 * <p>Read {@link app.serenade.income.Totals} first, then {@link app.serenade.income.TakeIncome}.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"accounts", "wallet", "payments", "commissions"})
package app.serenade.income;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
