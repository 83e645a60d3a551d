package app.serenade.profiles;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Requests;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms that follow somebody, or no more. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/@{handle}/follow")
class FollowPages {
  private final FollowAccount follow;

  FollowPages(FollowAccount follow) {
    this.follow = follow;
  }

  @PostMapping
  ModelAndView follow(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String next,
      HttpServletResponse response) {
    return answer(frame, follow.by(viewer.id(), handle), next, response);
  }

  @PostMapping("/removal")
  ModelAndView undo(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String next,
      HttpServletResponse response) {
    return answer(frame, follow.undo(viewer.id(), handle), next, response);
  }

  private static ModelAndView answer(
      Frame frame,
      FollowAccount.Outcome outcome,
      @Nullable String next,
      HttpServletResponse response) {
    return switch (outcome) {
      case FollowAccount.Outcome.Done(var other) ->
          Html.redirect(Requests.localPath(next, profile(other)));
      case FollowAccount.Outcome.NobodyThere() -> Html.missing();
      case FollowAccount.Outcome.Refused(var other, var words) ->
          refused(new Refused(frame, words, profile(other)), HttpStatus.FORBIDDEN);
      case FollowAccount.Outcome.TooMany(var other, var after) -> {
        Html.retryAfter(response, after);
        var words = t("profiles.follow.too-many", after.toSeconds());
        yield refused(new Refused(frame, words, profile(other)), HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private static ModelAndView refused(Refused refused, HttpStatus status) {
    return Html.page("profiles/refused", refused, status);
  }

  private static String profile(Profile other) {
    return "/@" + other.handle();
  }
}
