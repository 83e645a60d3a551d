package app.serenade.discovery;

import static app.serenade.platform.Access.Who.ANYONE;

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

/** Home: one video a screen, newest first (P30). */
@Controller
class FeedPages {
  public record Feed(Frame frame, List<VideoCard> cards, @Nullable UUID next) {
    /** The path of the page after this one, where there is one. */
    public String more() {
      return "/?cursor=" + next;
    }
  }

  private final FeedReads feed;
  private final VideoCards cards;

  FeedPages(FeedReads feed, VideoCards cards) {
    this.feed = feed;
    this.cards = cards;
  }

  @Access(ANYONE)
  @GetMapping("/")
  ModelAndView feed(
      Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var newest = feed.newest(cursor);
    var shown = cards.of(viewer, newest.videos());
    return Html.page("discovery/feed", new Feed(frame, shown, newest.next()));
  }
}
