package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one video (P2), its rail, the sheet of its functions (P3), and its deletion. */
@Controller
class VideoPages {
  private static final int SEVERAL_MAX = 60;

  public record Show(Frame frame, VideoCard card) {}

  /**
   * @param gone those asked for that are there no more
   */
  public record Several(List<VideoCard> cards, List<UUID> gone) {}

  private final VideoReads videos;
  private final VideoCards cards;
  private final ReactionReads reactions;
  private final DeleteVideo delete;
  private final AllowDuets allow;

  VideoPages(
      VideoReads videos,
      VideoCards cards,
      ReactionReads reactions,
      DeleteVideo delete,
      AllowDuets allow) {
    this.videos = videos;
    this.cards = cards;
    this.reactions = reactions;
    this.delete = delete;
    this.allow = allow;
  }

  @Access(ANYONE)
  @GetMapping("/v/{id}")
  ModelAndView show(Frame frame, Viewer viewer, @PathVariable UUID id) {
    return page("videos/show", frame, viewer, id);
  }

  @Access(ANYONE)
  @GetMapping("/v/{id}/anchors")
  ModelAndView anchors(Frame frame, Viewer viewer, @PathVariable UUID id) {
    return page("videos/anchor-sheet", frame, viewer, id);
  }

  /** Its rail alone, which an open page asks for again. */
  @Access(ANYONE)
  @GetMapping("/v/{id}/reactions")
  ModelAndView reactions(Viewer viewer, @PathVariable UUID id) {
    var video = videos.find(id);
    if (video == null) return Html.missing();
    return Html.page("videos/reactions", reactions.of(viewer, List.of(video)).getFirst());
  }

  /**
   * The anchors and reactions of the videos that a list shows, in one answer; the cards of those
   * that are gone go.
   */
  @Access(ANYONE)
  @GetMapping("/anchors")
  ModelAndView anchors(Viewer viewer, @RequestParam(defaultValue = "") List<UUID> video) {
    var asked = video.stream().distinct().limit(SEVERAL_MAX).toList();
    var found = videos.find(asked);
    var gone = new ArrayList<>(asked);
    gone.removeAll(found.stream().map(Video::id).toList());
    return Html.page("videos/anchors-of", new Several(cards.of(viewer, found), gone));
  }

  @Access(SIGNED_IN)
  @PostMapping("/v/{id}/deletion")
  ModelAndView delete(Viewer.Account viewer, @PathVariable UUID id) {
    return switch (delete.by(viewer.id(), id)) {
      case DeleteVideo.Outcome.Deleted(var film) ->
          Html.redirect(film == null ? "/@" + viewer.handle() : "/erasures/" + film);
      case DeleteVideo.Outcome.NotThere() -> Html.missing();
    };
  }

  @Access(SIGNED_IN)
  @PostMapping("/v/{id}/duets")
  ModelAndView duets(Viewer.Account viewer, @PathVariable UUID id, @RequestParam boolean allowed) {
    return switch (allow.by(viewer.id(), id, allowed)) {
      case DONE -> Html.redirect("/v/" + id);
      case NOT_THERE -> Html.missing();
    };
  }

  private ModelAndView page(String template, Frame frame, Viewer viewer, UUID id) {
    var video = videos.find(id);
    if (video == null) return Html.missing();
    var card = cards.of(viewer, List.of(video)).getFirst();
    return Html.page(template, new Show(frame, card));
  }
}
