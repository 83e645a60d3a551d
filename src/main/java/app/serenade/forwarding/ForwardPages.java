package app.serenade.forwarding;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Requests;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet on which a fan forwards a custom video (P10), and takes back what they forwarded. */
@Controller
@Access(SIGNED_IN)
class ForwardPages {
  private final Sheets sheets;
  private final ForwardVideo forward;
  private final WithdrawForward withdraw;
  private final MakeLink makeLink;
  private final MailLink mailLink;
  private final RevokeLink revoke;

  ForwardPages(
      Sheets sheets,
      ForwardVideo forward,
      WithdrawForward withdraw,
      MakeLink makeLink,
      MailLink mailLink,
      RevokeLink revoke) {
    this.sheets = sheets;
    this.forward = forward;
    this.withdraw = withdraw;
    this.makeLink = makeLink;
    this.mailLink = mailLink;
    this.revoke = revoke;
  }

  @GetMapping("/commissions/{id}/forward")
  ModelAndView sheet(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q) {
    return sheets.page(frame, viewer, id, Sheets.Told.looking(q), HttpStatus.OK);
  }

  @PostMapping("/commissions/{id}/forwards")
  ModelAndView forward(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String handle) {
    return switch (forward.by(viewer.id(), id, handle)) {
      case ForwardVideo.Outcome.Done _ -> Html.redirect(sheet(id));
      case ForwardVideo.Outcome.NotFound() -> Html.missing();
      case ForwardVideo.Outcome.Refused(var words) ->
          sheets.page(
              frame, viewer, id, Sheets.Told.refused(words), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Answers with the page and no redirect: the address of a link is shown once. */
  @PostMapping("/commissions/{id}/links")
  ModelAndView link(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return switch (makeLink.by(viewer.id(), id)) {
      case MakeLink.Outcome.Done(var link) ->
          sheets.page(frame, viewer, id, Sheets.Told.made(link), HttpStatus.CREATED);
      case MakeLink.Outcome.NotFound() -> Html.missing();
      case MakeLink.Outcome.Refused(var words) ->
          sheets.page(
              frame, viewer, id, Sheets.Told.refused(words), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/commissions/{id}/links/mail")
  ModelAndView mail(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response) {
    return switch (mailLink.by(viewer.id(), id, to)) {
      case MailLink.Outcome.Done _ -> Html.redirect(sheet(id));
      case MailLink.Outcome.NotFound() -> Html.missing();
      case MailLink.Outcome.Invalid(var words) -> again(frame, viewer, id, to, words);
      case MailLink.Outcome.Refused(var words) -> again(frame, viewer, id, to, words);
      case MailLink.Outcome.TooMany(var words, var wait) -> {
        Html.retryAfter(response, wait);
        var told = Sheets.Told.typed(to, words);
        yield sheets.page(frame, viewer, id, told, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView again(Frame frame, Viewer.Account viewer, UUID id, String to, String words) {
    var told = Sheets.Told.typed(to, words);
    return sheets.page(frame, viewer, id, told, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/forwards/{id}/withdrawal")
  ModelAndView withdraw(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String next) {
    return back(withdraw.by(viewer.id(), id), next);
  }

  @PostMapping("/links/{id}/revocation")
  ModelAndView revoke(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String next) {
    return back(revoke.by(viewer.id(), id), next);
  }

  private static ModelAndView back(boolean done, @Nullable String next) {
    return done ? Html.redirect(Requests.localPath(next, "/inbox")) : Html.missing();
  }

  private static String sheet(UUID commission) {
    return "/commissions/" + commission + "/forward";
  }
}
