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
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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
  private final GuestDrafts guests;
  private final Offers offers;
  private final OffersNow offersNow;
  private final Clock clock;

  BriefPages(
      KeepDraft drafts, GuestDrafts guests, Offers offers, OffersNow offersNow, Clock clock) {
    this.drafts = drafts;
    this.guests = guests;
    this.offers = offers;
    this.offersNow = offersNow;
    this.clock = clock;
  }

  /**
   * A guest may fill it in as well: signing in comes next.
   *
   * @param kept what they typed before that
   */
  @Access(ANYONE)
  @GetMapping
  ModelAndView fill(
      Frame frame,
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen,
      @RequestParam(defaultValue = "false") boolean onward,
      @RequestParam(required = false) @Nullable UUID kept) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var draft = draft(viewer, offer, kept);
    var now = offersNow.of(viewer, offer, SeenOffer.parse(seen));
    var goesOn = (onward || kept != null) && frame.signedIn();
    var form = draft.form();
    return page(new Fill(frame, offer, now, form, draft.ages(), Map.of(), goesOn), HttpStatus.OK);
  }

  private Draft draft(Viewer viewer, OfferView offer, @Nullable UUID kept) {
    if (!(viewer instanceof Viewer.Account fan)) return Draft.none();
    return kept == null
        ? drafts.of(fan.id(), offer.creator())
        : guests.hand(kept, fan.id(), offer.creator());
  }

  /** A guest signs in first, and lands where they were going. */
  @Access(ANYONE)
  @PostMapping
  ModelAndView look(
      Frame frame,
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen,
      BriefForm form,
      HttpServletRequest request) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var now = offersNow.of(viewer, offer, SeenOffer.parse(seen));
    var errors = form.errors(clock.instant());
    if (!errors.isEmpty() || now.isClosed()) return again(frame, viewer, offer, now, form, errors);
    if (!(viewer instanceof Viewer.Account fan))
      return Html.redirect(
          signIn(offer, guests.keep(offer.creator(), form, request.getRemoteAddr())));
    var unused = drafts.by(fan.id(), offer.creator(), form);
    var seenBefore = now.news().isEmpty() ? "" : "?seen=" + now.seen();
    return Html.redirect("/@" + offer.handle() + "/custom/request/confirmation" + seenBefore);
  }

  private static String signIn(OfferView offer, @Nullable UUID kept) {
    var onward = kept == null ? "onward=true" : "kept=" + kept;
    return "/sign-in?next=/@%s/custom/request?%s".formatted(offer.handle(), onward);
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
