/**
 * What people and programs see of their money: the wallet with its history, and one top-up, charge
 * or payout.
 *
 * <p>Read {@link app.serenade.payments.pages.WalletPages} first, then {@link
 * app.serenade.payments.pages.TopUpPages}.
 */
@NullMarked
@CheckReturnValue
package app.serenade.payments.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
