/**
 * What every module may use: money, ids, time, the page frame, slots and anchors, live hints. Knows
 * nothing of the business. Open: its packages are rooms of one house, and what is public in them is
 * for everybody.
 *
 * <p>Read {@link app.serenade.platform.Access}, {@link app.serenade.platform.Html} and {@link
 * app.serenade.platform.Slot} first.
 */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package app.serenade.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
