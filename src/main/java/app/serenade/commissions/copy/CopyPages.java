package app.serenade.commissions.copy;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.detail.CommissionPages;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons by which a copy of a custom video appears on a profile and goes again. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/commissions/{id}/copy")
class CopyPages {
  private final ShowCopy copy;
  private final CommissionPages page;

  CopyPages(ShowCopy copy, CommissionPages page) {
    this.copy = copy;
    this.page = page;
  }

  @PostMapping
  ModelAndView show(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String caption) {
    return answer(frame, viewer, id, copy.by(viewer.id(), id, caption));
  }

  @PostMapping("/withdrawal")
  ModelAndView hide(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return answer(frame, viewer, id, copy.hide(viewer.id(), id));
  }

  private ModelAndView answer(
      Frame frame, Viewer.Account viewer, UUID id, ShowCopy.Outcome outcome) {
    return switch (outcome) {
      case ShowCopy.Outcome.Done() -> Html.redirect("/commissions/" + id);
      case ShowCopy.Outcome.Invalid(var errors) ->
          page.show(
              frame,
              viewer,
              id,
              String.join(" ", errors.values()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case ShowCopy.Outcome.NotAllowed(var commission) ->
          page.show(frame, viewer, id, t("commissions.copy.not-allowed"), HttpStatus.CONFLICT);
      case ShowCopy.Outcome.NotNow(var commission) ->
          page.show(frame, viewer, id, t("commissions.not-now"), HttpStatus.CONFLICT);
      case ShowCopy.Outcome.NotFound() -> Html.missing();
    };
  }
}
