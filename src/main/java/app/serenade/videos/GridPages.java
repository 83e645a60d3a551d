package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.profiles.Profile;
import app.serenade.profiles.ProfileReads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All videos of a profile, page after page. */
@Controller
class GridPages {
  public record Show(Frame frame, Profile profile, Grid grid) {}

  private final ProfileReads profiles;
  private final VideoReads videos;

  GridPages(ProfileReads profiles, VideoReads videos) {
    this.profiles = profiles;
    this.videos = videos;
  }

  @Access(ANYONE)
  @GetMapping("/@{handle}/videos")
  ModelAndView show(
      Frame frame,
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable UUID cursor) {
    var profile = profiles.find(handle);
    if (profile == null) return Html.missing();
    var newest = videos.of(profile.account(), cursor);
    var grid = new Grid(newest, profile.handle(), viewer.is(profile.account()));
    return Html.page("videos/all", new Show(frame, profile, grid));
  }
}
