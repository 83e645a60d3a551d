package app.serenade.media.rendering;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.Asset;
import app.serenade.platform.Access;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How far one's own film's renditions are: a part that other modules' pages ask for ({@code
 * media/progress.jte}).
 */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/films/{asset}")
class FilmPages {
  /**
   * @param side the short side of what is being made; null where it is no size
   */
  public record Progress(
      UUID asset, boolean working, @Nullable String side, int percent, @Nullable String parked) {}

  private final MakingStore making;
  private final TryAgain tryAgain;

  FilmPages(MakingStore making, TryAgain tryAgain) {
    this.making = making;
    this.tryAgain = tryAgain;
  }

  @GetMapping("/progress")
  ModelAndView show(Viewer.Account viewer, @PathVariable UUID asset) {
    var found = making.find(asset);
    if (found == null || !viewer.is(found.owner())) return Html.missing();
    var working = found.state() == Asset.State.PLAYABLE;
    var progress = new Progress(asset, working, found.rendition(), found.percent(), found.parked());
    return Html.page("media/rendering/progress", progress);
  }

  @PostMapping("/attempts")
  ModelAndView again(Viewer.Account viewer, @PathVariable UUID asset) {
    return switch (tryAgain.by(viewer.id(), asset)) {
      case DONE, NOT_GIVEN_UP -> show(viewer, asset);
      case NOT_THERE -> Html.missing();
    };
  }
}
