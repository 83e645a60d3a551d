/**
 * The creator's list of what they were asked for, and how soon they usually answer.
 *
 * <p>Read {@link app.serenade.commissions.requests.RequestKind} first, then {@link
 * app.serenade.commissions.requests.RequestPages}.
 */
@NullMarked
package app.serenade.commissions.requests;

import org.jspecify.annotations.NullMarked;
