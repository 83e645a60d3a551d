package app.serenade.discovery;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.videos.VideoCard;
import app.serenade.videos.VideoCards;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Home: one video a screen, newest first, of everybody or of those whom one follows (P30). */
@Controller
class FeedPages {
  private static final String HOME = "/";
  private static final String FOLLOWING = "/following";

  /**
   * @param path which of the two it is
   * @param live what its page hears of
   */
  public record Feed(
      Frame frame, String path, String live, List<VideoCard> cards, @Nullable UUID next) {
    /** The path of the page after this one, where there is one. */
    public String more() {
      return path + "?cursor=" + next;
    }

    public boolean ofFollowed() {
      return path.equals(FOLLOWING);
    }
  }

  private final FeedReads feed;
  private final VideoCards cards;

  FeedPages(FeedReads feed, VideoCards cards) {
    this.feed = feed;
    this.cards = cards;
  }

  @Access(ANYONE)
  @GetMapping(HOME)
  ModelAndView feed(
      Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var newest = feed.newest(cursor);
    var shown = cards.of(viewer, newest.videos());
    return page(new Feed(frame, HOME, "offer/", shown, newest.next()));
  }

  /** While it is empty it hears whom its viewer begins to follow. */
  @Access(SIGNED_IN)
  @GetMapping(FOLLOWING)
  ModelAndView following(
      Frame frame, Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var newest = feed.following(viewer.id(), cursor);
    var shown = cards.of(viewer, newest.videos());
    var live = "offer/" + (shown.isEmpty() ? ",profile/" + viewer.id() : "");
    return page(new Feed(frame, FOLLOWING, live, shown, newest.next()));
  }

  private static ModelAndView page(Feed feed) {
    return Html.page("discovery/feed", feed);
  }
}
