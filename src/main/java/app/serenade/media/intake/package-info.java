/**
 * What becomes of a film that has arrived, until it is part of something: judged, joined, set
 * beside another; and what its uploader can do with it meanwhile.
 *
 * <p>Read {@link app.serenade.media.intake.TakeIn} first, then {@link
 * app.serenade.media.intake.MediaJobs}.
 */
@NullMarked
package app.serenade.media.intake;

import org.jspecify.annotations.NullMarked;
