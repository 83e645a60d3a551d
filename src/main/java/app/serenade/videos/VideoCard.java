package app.serenade.videos;

import app.serenade.platform.Anchor;
import java.util.List;

/**
 * A video filling the screen: what the feed and the video page show of it.
 *
 * @param eager whether it is the first on its page, and loads at once
 */
public record VideoCard(Video video, List<Anchor> anchors, boolean own, boolean eager) {
  /** What a page that follows every offer hears when this creator's changes. */
  public String changes() {
    return "live:offer:" + video.creator();
  }
}
