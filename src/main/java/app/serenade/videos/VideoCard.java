package app.serenade.videos;

import app.serenade.platform.Anchor;
import java.util.List;

/**
 * A video filling the screen: what the feed and the video page show of it.
 *
 * @param eager whether it is the first on its page, and loads at once
 */
public record VideoCard(
    Video video, List<Anchor> anchors, Reactions reactions, boolean own, boolean eager) {
  /** What the page of this video alone follows. */
  public String live() {
    return "offer/" + video.creator() + ",video/" + video.id();
  }

  /** What a page that follows every offer hears when this creator's changes. */
  public String changes() {
    return "live:offer:" + video.creator();
  }

  /**
   * Where its anchors ask anew; in a list the answer takes the whole card away where its video is
   * gone.
   */
  public String anchorsPath(boolean alone) {
    return alone ? video.path() : "/anchors?video=" + video.id();
  }

  /**
   * When its anchors ask anew.
   *
   * @param alone whether it is the only one on its page; a list asks for those of all its cards
   *     when the connection is back
   */
  public String changes(boolean alone) {
    return "live:offer from:body, %s from:body%s"
        .formatted(changes(), alone ? ", live:open from:body" : "");
  }
}
