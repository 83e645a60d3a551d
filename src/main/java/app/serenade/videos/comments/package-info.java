/**
 * What people say about a video, below it.
 *
 * <p>Read {@link app.serenade.videos.comments.PostComment} and {@link
 * app.serenade.videos.comments.CommentPages} first.
 */
@NullMarked
@NamedInterface("comments")
package app.serenade.videos.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
