/**
 * Who somebody is to others: the profile page, the account page, the bio, whom they follow, and
 * whom they blocked.
 *
 * <p>Read {@link app.serenade.profiles.ProfilePages} and {@link app.serenade.profiles.EditProfile}
 * first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "media"})
package app.serenade.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
