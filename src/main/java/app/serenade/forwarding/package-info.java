/**
 * A fan lets others see a custom video: accounts of this app, and whoever holds a link.
 *
 * <p>Read {@link app.serenade.forwarding.ForwardVideo}, {@link app.serenade.forwarding.MakeLink}
 * and {@link app.serenade.forwarding.ForwardAudience} first.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"accounts", "profiles", "media", "commissions"})
package app.serenade.forwarding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
