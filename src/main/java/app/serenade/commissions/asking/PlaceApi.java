package app.serenade.commissions.asking;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.BriefForm;
import app.serenade.commissions.PayCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.commissions.SeenOffer;
import app.serenade.commissions.detail.Standing;
import app.serenade.offers.Offers;
import app.serenade.payments.Charges;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From the brief to the payment, for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1")
class PlaceApi {
  private final PlaceCommission place;
  private final PayCommission pay;
  private final Offers offers;
  private final Charges charges;

  PlaceApi(PlaceCommission place, PayCommission pay, Offers offers, Charges charges) {
    this.place = place;
    this.pay = pay;
    this.offers = offers;
    this.charges = charges;
  }

  @PostMapping("/profiles/{handle}/commissions")
  ResponseEntity<?> place(
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable Integer offerVersion,
      @RequestBody BriefForm brief) {
    var offer = offers.byHandle(handle);
    if (offer == null) return Problems.missing();
    return switch (place.by(viewer.id(), offer.creator(), brief, SeenOffer.version(offerVersion))) {
      case PlaceCommission.Outcome.Done(var commission) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Standing.of(commission));
      case PlaceCommission.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case PlaceCommission.Outcome.Closed(var current) ->
          Problems.conflict(t("commissions.pay.closed"), offer.state());
      case PlaceCommission.Outcome.Changed(var current) ->
          Problems.refused(
              HttpStatus.CONFLICT,
              t("commissions.error.changed"),
              "offerVersion",
              current.version());
      case PlaceCommission.Outcome.Blocked() ->
          Problems.refused(HttpStatus.CONFLICT, t("commissions.closed.blocked", offer.name()));
      case PlaceCommission.Outcome.Own() ->
          Problems.refused(HttpStatus.CONFLICT, t("commissions.error.own"));
      case PlaceCommission.Outcome.NotFound() -> Problems.missing();
    };
  }

  @PostMapping("/commissions/{id}/payment")
  ResponseEntity<?> pay(Viewer.Account viewer, @PathVariable UUID id) {
    return switch (pay.by(viewer.id(), id)) {
      case PayCommission.Outcome.Paid(var commission) -> ResponseEntity.ok(Standing.of(commission));
      case PayCommission.Outcome.TooLittle(var missing) ->
          Problems.refused(
              HttpStatus.PAYMENT_REQUIRED, t("commissions.error.too-little"), "missing", missing);
      case PayCommission.Outcome.PayAt(var charge) ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(charges.answer(charge));
      case PayCommission.Outcome.Closed(var commission) ->
          Problems.conflict(t("commissions.pay.closed"), "awaiting_payment");
      case PayCommission.Outcome.TooLate() ->
          Problems.conflict(t("commissions.pay.too-late"), "abandoned");
      case PayCommission.Outcome.NotFound() -> Problems.missing();
    };
  }
}
