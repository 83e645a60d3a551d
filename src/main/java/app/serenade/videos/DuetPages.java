package app.serenade.videos;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.camera.CameraWindow;
import app.serenade.camera.Companion;
import app.serenade.camera.Effects;
import app.serenade.media.Beside;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.profiles.Blocks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The camera with a video beside the lens (K6), and what becomes of the recording. */
@Controller
@Access(SIGNED_IN)
class DuetPages {
  public record Duet(Frame frame, CameraWindow window) {}

  /**
   * @param line why there is no duet
   */
  public record NoDuet(Frame frame, String line, String backPath) {}

  private final VideoReads videos;
  private final Blocks blocks;
  private final BeginDuet begin;
  private final Media media;

  DuetPages(VideoReads videos, Blocks blocks, BeginDuet begin, Media media) {
    this.videos = videos;
    this.blocks = blocks;
    this.begin = begin;
    this.media = media;
  }

  @GetMapping("/create/duet/{id}")
  ModelAndView camera(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var original = videos.find(id);
    if (original == null) return Html.missing();
    var open = original.duets() && !blocks.isBlocked(original.creator(), viewer.id());
    if (!open) return none(frame, id, t("videos.duet.error.not-allowed"));
    return Html.page("videos/duet", new Duet(frame, window(viewer, original)));
  }

  @PostMapping("/create/duet/{id}")
  ModelAndView recorded(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam UUID asset,
      @RequestParam(defaultValue = "left") String side,
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "beside") String layout,
      @RequestParam(defaultValue = "100") int volume,
      @RequestParam(defaultValue = "") String effect) {
    var begins = Duration.ofMillis(Math.clamp(from, 0, longest().toMillis()));
    var known = Beside.Layout.named(layout);
    var placing =
        new BeginDuet.Placing(
            !side.equals("right"),
            begins,
            known == null ? Beside.Layout.BESIDE : known,
            Math.clamp(volume, 0, Beside.LOUDEST));
    return switch (begin.by(viewer.id(), id, asset, placing)) {
      case BeginDuet.Outcome.Begun() -> Html.redirect(published(asset, effect));
      case BeginDuet.Outcome.NotReady() -> none(frame, id, t("videos.duet.error.not-ready"));
      case BeginDuet.Outcome.NotAllowed() -> none(frame, id, t("videos.duet.error.not-allowed"));
      case BeginDuet.Outcome.Refused(var reasonKey) -> none(frame, id, t(reasonKey));
      case BeginDuet.Outcome.NotThere() -> Html.missing();
    };
  }

  /** As long as the original, which it never outlasts. */
  private CameraWindow window(Viewer.Account viewer, Video original) {
    var length = Math.min(longest().toMillis(), original.length().toMillis());
    return new CameraWindow(
        viewer.id(),
        Purpose.VIDEO,
        0,
        Math.toIntExact(Math.max(1, Math.ceilDiv(length, 1000))),
        "/create/duet/" + original.id(),
        "post",
        t("videos.create.next"),
        t("videos.duet.title", original.handle()),
        original.path(),
        null,
        new Companion(original.film(), original.poster(), "@" + original.handle()),
        "");
  }

  private static String published(UUID asset, String effect) {
    var known = Effects.find(effect);
    return "/create/publish?asset=" + asset + (known == null ? "" : "&effect=" + known.name());
  }

  private Duration longest() {
    return media.longest(Purpose.VIDEO);
  }

  private static ModelAndView none(Frame frame, UUID id, String line) {
    var page = new NoDuet(frame, line, "/v/" + id);
    return Html.page("videos/no-duet", page, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
