/**
 * Notifications pushed to the browsers in which their account wants them (Web Push), also while no
 * page is open.
 *
 * <p>Read {@link app.serenade.notifications.push.SendPushes} first, then {@link
 * app.serenade.notifications.push.Courier}, which carries one message, and {@code s-push.ts} with
 * {@code push.worker.ts} for the browser's side.
 */
@NullMarked
@CheckReturnValue
package app.serenade.notifications.push;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
