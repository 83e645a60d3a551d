/**
 * How a fan asks for a video: the brief, what they typed of it so far on any device, Confirm, and
 * the checkout.
 *
 * <p>Read {@link app.serenade.commissions.asking.BriefPages} first, then {@link
 * app.serenade.commissions.asking.ConfirmPages}; what typed words go through is {@link
 * app.serenade.commissions.asking.KeepDraft}'s.
 */
@NullMarked
package app.serenade.commissions.asking;

import org.jspecify.annotations.NullMarked;
