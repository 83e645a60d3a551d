/**
 * A commission as its two parties see it: its page and the buttons on it, recording for it, and its
 * video.
 *
 * <p>Read {@link app.serenade.commissions.detail.CommissionPages} first, then {@link
 * app.serenade.commissions.detail.CommissionReads}, by which nobody else gets a row.
 */
@NullMarked
package app.serenade.commissions.detail;

import org.jspecify.annotations.NullMarked;
