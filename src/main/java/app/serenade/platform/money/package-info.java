/** Amounts: of coins or of a currency, counted in its smallest part. */
@NullMarked
package app.serenade.platform.money;

import org.jspecify.annotations.NullMarked;
