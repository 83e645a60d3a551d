package app.serenade.commissions;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.offers.OfferView;
import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.wallet.Balances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The fan says for whom and why (P5), confirms, and has placed a commission. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/@{handle}/custom/request")
class BriefPages {
  public record Fill(Frame frame, OfferView offer, BriefForm form, Map<String, String> errors) {}

  /**
   * @param missing what the wallet lacks of the price, or empty
   */
  public record Confirm(
      Frame frame,
      OfferView offer,
      BriefForm form,
      String price,
      String about,
      int feePercent,
      String before,
      String after,
      String missing) {}

  private final PlaceCommission place;
  private final Offers offers;
  private final Balances balances;
  private final MoneyText money;
  private final CommissionSettings settings;
  private final Clock clock;

  BriefPages(
      PlaceCommission place,
      Offers offers,
      Balances balances,
      MoneyText money,
      CommissionSettings settings,
      Clock clock) {
    this.place = place;
    this.offers = offers;
    this.balances = balances;
    this.money = money;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView fill(Frame frame, Viewer.Account viewer, @PathVariable String handle) {
    var offer = offer(handle);
    if (offer.creator().equals(viewer.id())) return Html.redirect("/me/custom");
    return fill(frame, offer, BriefForm.empty(), Map.of(), HttpStatus.OK);
  }

  /** Back from the confirm state, with everything as it was. */
  @PostMapping("/edit")
  ModelAndView edit(Frame frame, @PathVariable String handle, BriefForm form) {
    return fill(frame, offer(handle), form, Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView confirm(
      Frame frame, Viewer.Account viewer, @PathVariable String handle, BriefForm form) {
    var offer = offer(handle);
    var errors = form.errors(LocalDate.now(clock));
    return errors.isEmpty()
        ? Html.page("commissions/confirm", confirm(frame, viewer.id(), offer, form))
        : fill(frame, offer, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/confirmation")
  ModelAndView place(
      Frame frame, Viewer.Account viewer, @PathVariable String handle, BriefForm form) {
    var offer = offer(handle);
    return switch (place.by(viewer.id(), offer.creator(), form)) {
      case PlaceCommission.Outcome.Done(var id, var paid) ->
          Html.redirect(paid ? "/commissions/" + id : onward(viewer.id(), offer, id));
      case PlaceCommission.Outcome.Invalid(var errors) ->
          fill(frame, offer, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
      case PlaceCommission.Outcome.Closed(var current) ->
          fill(frame, offer(handle), form, Map.of(), HttpStatus.CONFLICT);
      case PlaceCommission.Outcome.Own() -> Html.redirect("/me/custom");
      case PlaceCommission.Outcome.NotFound() -> Html.missing();
    };
  }

  /** To the checkout, by way of topping up where the balance is too small. */
  private String onward(UUID fan, OfferView offer, UUID commission) {
    var missing = balances.of(fan, offer.price().unit()).shortOf(offer.price());
    var checkout = "/checkout/" + commission;
    return missing.isZero()
        ? checkout
        : "/wallet?need=%d&next=%s".formatted(missing.amount(), checkout);
  }

  private ModelAndView fill(
      Frame frame, OfferView offer, BriefForm form, Map<String, String> errors, HttpStatus status) {
    return Html.page("commissions/brief", new Fill(frame, offer, form, errors), status);
  }

  private Confirm confirm(Frame frame, UUID fan, OfferView offer, BriefForm form) {
    var before = balances.of(fan, offer.price().unit());
    var missing = before.shortOf(offer.price());
    var after = missing.isZero() ? before.minus(offer.price()) : new Money(0, before.unit());
    return new Confirm(
        frame,
        offer,
        form,
        money.of(offer.price()),
        money.about(offer.price()),
        settings.feePercent(),
        money.of(before),
        money.of(after),
        missing.isZero() ? "" : t("commissions.missing", money.both(missing)));
  }

  private OfferView offer(String handle) {
    var offer = offers.byHandle(handle);
    if (offer == null) throw new Html.Missing();
    return offer;
  }
}
