package app.serenade.videos;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.camera.CameraWindow;
import app.serenade.camera.Effects;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The camera for ordinary videos (P31). */
@Controller
class CreatePages {
  public record Create(Frame frame, CameraWindow window) {}

  private final Media media;

  CreatePages(Media media) {
    this.media = media;
  }

  @Access(SIGNED_IN)
  @GetMapping("/create")
  ModelAndView create(
      Frame frame, Viewer.Account viewer, @RequestParam(defaultValue = "") String effect) {
    var longest = Math.toIntExact(media.longest(Purpose.VIDEO).toSeconds());
    var window =
        new CameraWindow(
            viewer.id(),
            Purpose.VIDEO,
            0,
            longest,
            "/create/publish",
            "get",
            t("videos.create.next"),
            t("videos.create.title"),
            "/",
            null);
    return Html.page("videos/create", new Create(frame, window.with(Effects.find(effect))));
  }
}
