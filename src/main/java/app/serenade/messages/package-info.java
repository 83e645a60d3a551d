/**
 * What two accounts say to each other, and what the app tells them there about their commissions.
 *
 * <p>Read {@link app.serenade.messages.SendMessage} and {@link
 * app.serenade.messages.ConversationReads} first.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "profiles",
      "media",
      "commissions",
      "reviews",
      "forwarding",
      "wallet"
    })
package app.serenade.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
