/**
 * What every module may use: money, ids, time, the page frame, slots and anchors, live hints. Knows
 * nothing of the business.
 *
 * <p>Read {@link app.serenade.platform.Access}, {@link app.serenade.platform.Html} and {@link
 * app.serenade.platform.Slot} first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.serenade.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
