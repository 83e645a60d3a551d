package app.serenade.videos.comments;

import app.serenade.platform.Frame;
import app.serenade.profiles.Figure;
import app.serenade.videos.VideoCard;
import app.serenade.videos.comments.CommentReads.Range;
import app.serenade.videos.comments.CommentReads.Stretch;
import java.util.UUID;

/**
 * A video with the sheet of its comments.
 *
 * @param range which of them were asked for
 * @param closed why the one who looks cannot write here, or empty
 */
public record CommentSheet(
    Frame frame, VideoCard card, Stretch stretch, Range range, String closed, Draft draft) {
  public UUID video() {
    return card.video().id();
  }

  public String path() {
    return card.video().path() + "/comments";
  }

  public long count() {
    return card.reactions().comments();
  }

  public String countText() {
    return Figure.shortly(count());
  }

  public boolean live() {
    return range.isLive();
  }

  /** The oldest of those that an open sheet follows: with it goes on what is asked for again. */
  public UUID from() {
    return range.from(stretch);
  }

  /** Where the older ones are. */
  public String older() {
    return path() + "?before=" + stretch.next();
  }
}
