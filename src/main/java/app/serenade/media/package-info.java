/**
 * Films: how they are uploaded, judged, turned into what browsers play, kept, and given out.
 *
 * <p>Read {@link app.serenade.media.Media} first, then {@link app.serenade.media.intake.TakeIn},
 * which follows one upload from its last byte to a film that plays; what is done with the file
 * itself is in {@code film}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.serenade.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
