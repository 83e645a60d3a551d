package app.serenade.videos;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.media.Asset;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that publishes what the camera made (P31). */
@Controller
@Access(SIGNED_IN)
class PublishPages {
  /**
   * @param duet whether it was recorded beside another video
   * @param waiting whether publishing was asked for and follows as soon as the film plays
   */
  public record Publish(
      Frame frame,
      Asset asset,
      Words words,
      boolean duet,
      boolean waiting,
      Map<String, String> errors) {
    public int captionMax() {
      return Video.CAPTION_MAX;
    }

    public boolean plays() {
      return asset.state().plays();
    }

    public String path() {
      return "/create/publish?asset=" + asset.id();
    }

    public String film() {
      return "/media/" + asset.id() + "/video.mp4";
    }

    public String poster() {
      return "/media/" + asset.id() + "/poster.jpg";
    }
  }

  private final PublishVideo publish;
  private final VideoStore videos;
  private final DuetStore duets;
  private final Media media;

  PublishPages(PublishVideo publish, VideoStore videos, DuetStore duets, Media media) {
    this.publish = publish;
    this.videos = videos;
    this.duets = duets;
    this.media = media;
  }

  @GetMapping("/create/publish")
  ModelAndView form(
      HttpServletRequest request,
      Frame frame,
      Viewer.Account viewer,
      @RequestParam UUID asset,
      @RequestParam(defaultValue = "") String effect) {
    var film = own(viewer, asset);
    if (film == null) return Html.missing();
    var known = videos.findByAsset(asset);
    if (known != null) return Html.onward(request, "/v/" + known.video());
    var waiting = videos.waiting(asset);
    var words = waiting == null ? Words.NONE.with(effect) : waiting.words();
    var refusal = media.refusal(asset);
    var errors = refusal == null ? Map.<String, String>of() : Map.of("asset", t(refusal));
    var duet = duets.isDuet(asset);
    return page(new Publish(frame, film, words, duet, waiting != null, errors), HttpStatus.OK);
  }

  @PostMapping("/create/publish")
  ModelAndView publish(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam UUID asset,
      @RequestParam(defaultValue = "") String caption,
      @RequestParam(defaultValue = "false") boolean duets,
      @RequestParam(defaultValue = "") String effect) {
    var words = Words.typed(caption, duets).with(effect);
    return switch (publish.by(viewer.id(), asset, words)) {
      case PublishVideo.Outcome.Published(var video) -> Html.redirect("/v/" + video);
      case PublishVideo.Outcome.GettingReady() -> Html.redirect("/create/publish?asset=" + asset);
      case PublishVideo.Outcome.Invalid(var errors) -> again(frame, viewer, asset, words, errors);
      case PublishVideo.Outcome.Refused(var reasonKey) ->
          again(frame, viewer, asset, words, Map.of("asset", t(reasonKey)));
      case PublishVideo.Outcome.NotThere() -> Html.missing();
    };
  }

  private ModelAndView again(
      Frame frame, Viewer.Account viewer, UUID asset, Words words, Map<String, String> errors) {
    var film = own(viewer, asset);
    if (film == null) return Html.missing();
    var duet = duets.isDuet(asset);
    return page(
        new Publish(frame, film, words, duet, false, errors), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Publish publish, HttpStatus status) {
    return Html.page("videos/publish", publish, status);
  }

  /** A film that the viewer uploaded for this, or null. */
  private @Nullable Asset own(Viewer.Account viewer, UUID id) {
    var film = media.find(id);
    return film != null && viewer.is(film.owner()) && film.purpose() == Purpose.VIDEO ? film : null;
  }
}
