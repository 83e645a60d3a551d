/**
 * Who likes a video.
 *
 * <p>Read {@link app.serenade.videos.likes.LikeVideo} first.
 */
@NullMarked
package app.serenade.videos.likes;

import org.jspecify.annotations.NullMarked;
