/**
 * Ordinary, public videos: publishing one, its page, the cards that every list of videos shows.
 *
 * <p>Read {@link app.serenade.videos.PublishVideo} and {@link app.serenade.videos.VideoPages}
 * first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "profiles", "media", "camera"})
package app.serenade.videos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
