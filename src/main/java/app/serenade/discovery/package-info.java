/**
 * Finding what to watch and whom to follow: the feed and the search.
 *
 * <p>Read {@link app.serenade.discovery.FeedReads} and {@link app.serenade.discovery.SearchReads}
 * first. Nobody uses this module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profiles", "videos", "offers", "reviews"})
package app.serenade.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
