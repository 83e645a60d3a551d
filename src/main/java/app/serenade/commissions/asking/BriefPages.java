package app.serenade.commissions.asking;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.commissions.BriefForm;
import app.serenade.commissions.SeenOffer;
import app.serenade.offers.OfferView;
import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The fan says for whom and why (P5); what was typed so far is there again, on any device. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/@{handle}/custom/request")
class BriefPages {
  /**
   * @param ages how long ago each field was typed, as the page's script reads it
   * @param onward whether a guest who signed in goes on by themself with what they typed
   */
  public record Fill(
      Frame frame,
      OfferView offer,
      OfferNow now,
      BriefForm form,
      String ages,
      Map<String, String> errors,
      boolean onward) {}

  private final KeepDraft drafts;
  private final Offers offers;
  private final OffersNow offersNow;
  private final Clock clock;

  BriefPages(KeepDraft drafts, Offers offers, OffersNow offersNow, Clock clock) {
    this.drafts = drafts;
    this.offers = offers;
    this.offersNow = offersNow;
    this.clock = clock;
  }

  /** A guest may fill it in as well: signing in comes next, and the device keeps what was typed. */
  @Access(ANYONE)
  @GetMapping
  ModelAndView fill(
      Frame frame,
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen,
      @RequestParam(defaultValue = "false") boolean onward) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var draft =
        viewer instanceof Viewer.Account fan ? drafts.of(fan.id(), offer.creator()) : Draft.none();
    var now = offersNow.of(viewer, offer, SeenOffer.parse(seen));
    var goesOn = onward && frame.signedIn();
    var form = draft.form();
    return page(new Fill(frame, offer, now, form, draft.ages(), Map.of(), goesOn), HttpStatus.OK);
  }

  /** A guest signs in first, and lands where they were going. */
  @Access(ANYONE)
  @PostMapping
  ModelAndView look(
      Frame frame,
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen,
      BriefForm form) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var now = offersNow.of(viewer, offer, SeenOffer.parse(seen));
    var errors = form.errors(clock.instant());
    if (!errors.isEmpty() || now.isClosed()) return again(frame, viewer, offer, now, form, errors);
    if (!(viewer instanceof Viewer.Account fan))
      return Html.redirect("/sign-in?next=/@" + offer.handle() + "/custom/request?onward=true");
    var unused = drafts.by(fan.id(), offer.creator(), form);
    var seenBefore = now.news().isEmpty() ? "" : "?seen=" + now.seen();
    return Html.redirect("/@" + offer.handle() + "/custom/request/confirmation" + seenBefore);
  }

  /** The same page once more, with what was typed and what is wrong with it. */
  ModelAndView again(
      Frame frame,
      Viewer viewer,
      OfferView offer,
      OfferNow now,
      BriefForm form,
      Map<String, String> errors) {
    var ages =
        viewer instanceof Viewer.Account fan
            ? drafts.by(fan.id(), offer.creator(), form).ages()
            : "";
    var status = errors.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    return page(new Fill(frame, offer, now, form, ages, errors, false), status);
  }

  /** Starts again with an empty page. */
  @PostMapping("/emptying")
  ModelAndView empty(Viewer.Account viewer, @PathVariable String handle) {
    var offer = offer(handle);
    if (!viewer.is(offer.creator())) drafts.away(viewer.id(), offer.creator());
    return Html.redirect("/@" + offer.handle() + "/custom/request");
  }

  private static ModelAndView page(Fill fill, HttpStatus status) {
    return Html.page("commissions/asking/brief", fill, status);
  }

  private OfferView offer(String handle) {
    var offer = offers.byHandle(handle);
    if (offer == null) throw new Html.Missing();
    return offer;
  }
}
