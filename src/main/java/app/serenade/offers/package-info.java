/**
 * What a creator sets up to be commissioned: introduction video, description, price, accepting or
 * not.
 *
 * <p>Read {@link app.serenade.offers.Offer} and {@link app.serenade.offers.PublishOffer} first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profiles", "accounts", "media", "camera"})
package app.serenade.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
