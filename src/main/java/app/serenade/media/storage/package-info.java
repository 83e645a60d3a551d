/**
 * Finished files: where they lie, under names nobody can guess, and how their bytes leave.
 *
 * <p>Read {@link app.serenade.media.storage.Storage} first, then {@link
 * app.serenade.media.storage.SendFile}.
 */
@NullMarked
package app.serenade.media.storage;

import org.jspecify.annotations.NullMarked;
