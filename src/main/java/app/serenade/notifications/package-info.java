/**
 * What an account should know: the inbox, its bubble, and mail.
 *
 * <p>Read {@link app.serenade.notifications.InboxPages} and {@link
 * app.serenade.notifications.NotificationStore} first.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "profiles", "commissions", "reviews", "messages"})
package app.serenade.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
