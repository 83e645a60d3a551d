/**
 * What is done with one film file: it is judged by its content, and turned into what browsers play,
 * by an ffmpeg behind walls.
 *
 * <p>Read {@link app.serenade.media.film.Examine} first, then {@link
 * app.serenade.media.film.MakePlayable}; how ffmpeg is kept in is {@link
 * app.serenade.media.film.Jail}'s. Nothing here knows accounts, rows or requests.
 */
@NullMarked
package app.serenade.media.film;

import org.jspecify.annotations.NullMarked;
