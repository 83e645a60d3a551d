/**
 * What fans thought of the videos made for them: stars and words, and what they come to.
 *
 * <p>Read {@link app.serenade.reviews.PostReview} first: it is the one way a review comes to be.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profiles", "offers", "commissions"})
package app.serenade.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
