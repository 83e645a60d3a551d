/**
 * Who likes a video.
 *
 * <p>Read {@link app.serenade.videos.likes.LikeVideo} first.
 */
@NullMarked
@NamedInterface("likes")
package app.serenade.videos.likes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
