/**
 * A copy of a custom video on its creator's profile, for everybody, as long as the fan lets it be.
 *
 * <p>Read {@link app.serenade.commissions.copy.ShowCopy} first.
 */
@NullMarked
package app.serenade.commissions.copy;

import org.jspecify.annotations.NullMarked;
