package app.serenade.commissions.asking;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.commissions.BriefForm;
import app.serenade.commissions.CommissionSettings;
import app.serenade.commissions.PlaceCommission;
import app.serenade.commissions.SeenOffer;
import app.serenade.offers.OfferView;
import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The confirm state of the brief (P5): read it again, see what it costs, and place it. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/@{handle}/custom/request/confirmation")
class ConfirmPages {
  public record Confirm(
      Frame frame, OfferView offer, OfferNow now, BriefForm form, PriceTag price) {}

  private final BriefPages brief;
  private final PlaceCommission place;
  private final KeepDraft drafts;
  private final Offers offers;
  private final OffersNow offersNow;
  private final PriceTags prices;
  private final CommissionSettings settings;
  private final Clock clock;

  ConfirmPages(
      BriefPages brief,
      PlaceCommission place,
      KeepDraft drafts,
      Offers offers,
      OffersNow offersNow,
      PriceTags prices,
      CommissionSettings settings,
      Clock clock) {
    this.brief = brief;
    this.place = place;
    this.drafts = drafts;
    this.offers = offers;
    this.offersNow = offersNow;
    this.prices = prices;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var form = drafts.of(viewer.id(), offer.creator()).form();
    return form.errors(clock.instant()).isEmpty()
        ? page(frame, viewer, offer, form, SeenOffer.parse(seen), HttpStatus.OK)
        : Html.redirect("/@" + offer.handle() + "/custom/request");
  }

  @PostMapping
  ModelAndView place(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String seen,
      BriefForm form) {
    var offer = offer(handle);
    if (viewer.is(offer.creator())) return Html.redirect("/me/custom");
    var shown = SeenOffer.parse(seen);
    // Nobody pays a price that no page showed them.
    if (shown.isNothing() && form.errors(clock.instant()).isEmpty())
      return page(frame, viewer, offer, form, shown, HttpStatus.CONFLICT);
    return switch (place.by(viewer.id(), offer.creator(), form, shown)) {
      case PlaceCommission.Outcome.Done done -> Html.redirect(onward(done, offer));
      case PlaceCommission.Outcome.Invalid(var errors) ->
          brief.again(frame, viewer, offer, offersNow.of(viewer, offer, shown), form, errors);
      case PlaceCommission.Outcome.Closed _,
          PlaceCommission.Outcome.Blocked _,
          PlaceCommission.Outcome.Changed _ ->
          page(frame, viewer, offer(handle), form, shown, HttpStatus.CONFLICT);
      case PlaceCommission.Outcome.Own() -> Html.redirect("/me/custom");
      case PlaceCommission.Outcome.NotFound() -> Html.missing();
    };
  }

  /**
   * To the checkout, by way of topping up where the balance is too small; where there is nothing to
   * pay, to the request.
   */
  private String onward(PlaceCommission.Outcome.Done done, OfferView offer) {
    var placed = done.commission();
    if (done.paid()) return "/commissions/" + placed.id();
    var price = prices.of(placed.terms().fan(), offer.price(), settings.feePercent());
    var checkout = "/checkout/" + placed.id();
    return price.isShort()
        ? "/wallet?need=%d&next=%s".formatted(price.toTopUp(), checkout)
        : checkout;
  }

  private ModelAndView page(
      Frame frame,
      Viewer.Account fan,
      OfferView offer,
      BriefForm form,
      SeenOffer seen,
      HttpStatus status) {
    var now = offersNow.of(fan, offer, seen);
    var price = prices.of(fan.id(), offer.price(), settings.feePercent());
    return Html.page(
        "commissions/asking/confirm", new Confirm(frame, offer, now, form, price), status);
  }

  private OfferView offer(String handle) {
    var offer = offers.byHandle(handle);
    if (offer == null) throw new Html.Missing();
    return offer;
  }
}
