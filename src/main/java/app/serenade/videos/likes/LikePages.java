package app.serenade.videos.likes;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.profiles.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The heart beside a video. A script asks for the rail alone, a browser without goes to its page.
 */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/v/{id}/like")
class LikePages {
  private final LikeVideo like;

  LikePages(LikeVideo like) {
    this.like = like;
  }

  @PostMapping
  ModelAndView like(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(frame, id, like.by(viewer.id(), id), request, response);
  }

  @PostMapping("/removal")
  ModelAndView undo(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(frame, id, like.undo(viewer.id(), id), request, response);
  }

  private static ModelAndView answer(
      Frame frame,
      UUID id,
      LikeVideo.Outcome outcome,
      HttpServletRequest request,
      HttpServletResponse response) {
    var byScript = request.getHeader("HX-Request") != null;
    return switch (outcome) {
      case LikeVideo.Outcome.Done() ->
          Html.redirect(byScript ? "/v/" + id + "/reactions" : "/v/" + id);
      case LikeVideo.Outcome.NotThere() -> Html.missing();
      case LikeVideo.Outcome.Blocked(var why) -> refused(frame, id, why, HttpStatus.FORBIDDEN);
      case LikeVideo.Outcome.TooMany(var after) -> {
        Html.retryAfter(response, after);
        var why = t("videos.like.too-many", after.toSeconds());
        yield refused(frame, id, why, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private static ModelAndView refused(Frame frame, UUID id, String why, HttpStatus status) {
    return Html.page("profiles/refused", new Refused(frame, why, "/v/" + id), status);
  }
}
