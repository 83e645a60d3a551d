package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one video (P2), the sheet of its functions (P3), and its deletion. */
@Controller
class VideoPages {
  public record Show(Frame frame, VideoCard card) {}

  private final VideoReads videos;
  private final VideoCards cards;
  private final DeleteVideo delete;

  VideoPages(VideoReads videos, VideoCards cards, DeleteVideo delete) {
    this.videos = videos;
    this.cards = cards;
    this.delete = delete;
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

  @Access(SIGNED_IN)
  @PostMapping("/v/{id}/deletion")
  ModelAndView delete(Viewer.Account viewer, @PathVariable UUID id) {
    return switch (delete.by(viewer.id(), id)) {
      case DeleteVideo.Outcome.Deleted(var film) ->
          Html.redirect(film == null ? "/@" + viewer.handle() : "/erasures/" + film);
      case DeleteVideo.Outcome.NotThere() -> Html.missing();
    };
  }

  private ModelAndView page(String template, Frame frame, Viewer viewer, UUID id) {
    var video = videos.find(id);
    if (video == null) return Html.missing();
    var card = cards.of(viewer, List.of(video)).getFirst();
    return Html.page(template, new Show(frame, card));
  }
}
