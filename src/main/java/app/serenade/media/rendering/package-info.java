/**
 * The other sizes of a film that plays already, its preview, its sheet for seeking and its
 * playlists: who makes them, and how far they are.
 *
 * <p>Read {@link app.serenade.media.rendering.RenderFilm} first, then {@link
 * app.serenade.media.rendering.MakeMissing}, {@link app.serenade.media.rendering.MakeRenditions}.
 */
@NullMarked
package app.serenade.media.rendering;

import org.jspecify.annotations.NullMarked;
