package app.serenade.offers;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers for programs. */
@RestController
@RequestMapping("/api/v1")
class OfferApi {
  /**
   * @param amount the price in the unit's smallest part
   * @param unit coins where it is missing
   */
  public record PutOffer(
      @Nullable UUID asset,
      @Nullable String description,
      @Nullable Long amount,
      @Nullable String unit,
      @Nullable Integer promisedSeconds) {
    OfferForm form(OfferSettings settings) {
      var form = new OfferForm(asset, description, text(amount), unit, text(promisedSeconds));
      var range = settings.range(form.unit());
      if (range == null || amount == null || amount < 0) return form;
      var typed = PriceRange.typed(new Money(amount, range.unit()));
      return new OfferForm(asset, description, typed, unit, text(promisedSeconds));
    }

    private static @Nullable String text(@Nullable Number number) {
      return number == null ? null : number.toString();
    }
  }

  public record PutAccepting(@Nullable Boolean accepting) {}

  public record Left(OfferAnswer offer, int unfinished) {}

  private final PublishOffer publish;
  private final SwitchAccepting accepting;
  private final ExitOffer exit;
  private final OfferReads offers;
  private final OfferSettings settings;
  private final Conditions conditions;

  OfferApi(
      PublishOffer publish,
      SwitchAccepting accepting,
      ExitOffer exit,
      OfferReads offers,
      OfferSettings settings,
      Conditions conditions) {
    this.publish = publish;
    this.accepting = accepting;
    this.exit = exit;
    this.offers = offers;
    this.settings = settings;
    this.conditions = conditions;
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}/offer")
  ResponseEntity<?> show(@PathVariable String handle) {
    var offer = offers.byHandle(handle);
    return offer == null ? Problems.missing() : ResponseEntity.ok(answer(offer));
  }

  @Access(SIGNED_IN)
  @PutMapping("/offer")
  ResponseEntity<?> put(Viewer.Account viewer, @RequestBody PutOffer body) {
    return switch (publish.by(viewer.id(), body.form(settings))) {
      case PublishOffer.Outcome.Done(var offer) -> ResponseEntity.ok(own(viewer));
      case PublishOffer.Outcome.Invalid(var errors) -> Problems.invalid(errors);
    };
  }

  @Access(SIGNED_IN)
  @PutMapping("/offer/accepting")
  ResponseEntity<?> put(Viewer.Account viewer, @RequestBody PutAccepting body) {
    var wanted = body.accepting();
    if (wanted == null) return Problems.invalid(Map.of("accepting", t("offers.error.accepting")));
    return switch (accepting.to(wanted, viewer.id())) {
      case SwitchAccepting.Outcome.Done(var offer) -> ResponseEntity.ok(own(viewer));
      case SwitchAccepting.Outcome.Exited(var offer) ->
          Problems.conflict(t("offers.error.exited"), OfferView.word(offer.state()));
      case SwitchAccepting.Outcome.NotFound() -> Problems.missing();
    };
  }

  @Access(SIGNED_IN)
  @PostMapping("/offer/exit")
  ResponseEntity<?> exit(Viewer.Account viewer) {
    return switch (exit.by(viewer.id())) {
      case ExitOffer.Outcome.Done(var offer, var unfinished) ->
          ResponseEntity.ok(new Left(own(viewer), unfinished));
      case ExitOffer.Outcome.NotFound() -> Problems.missing();
    };
  }

  private OfferAnswer own(Viewer.Account viewer) {
    return answer(Objects.requireNonNull(offers.of(viewer.id())));
  }

  private OfferAnswer answer(OfferView offer) {
    return OfferAnswer.of(offer, conditions);
  }
}
