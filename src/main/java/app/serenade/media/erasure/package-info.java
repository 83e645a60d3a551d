/**
 * Films that were taken out of the world: every byte of them, and the proof of it.
 *
 * <p>Read {@link app.serenade.media.erasure.RemoveErased} first.
 */
@NullMarked
package app.serenade.media.erasure;

import org.jspecify.annotations.NullMarked;
