package app.serenade.offers;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers for programs. */
@RestController
@RequestMapping("/api/v1")
class OfferApi {
  public record PutOffer(
      @Nullable UUID asset,
      @Nullable String description,
      @Nullable Long coins,
      @Nullable Integer promisedSeconds) {
    OfferForm form() {
      return new OfferForm(asset, description, text(coins), text(promisedSeconds));
    }

    private static @Nullable String text(@Nullable Number number) {
      return number == null ? null : number.toString();
    }
  }

  private final PublishOffer publish;
  private final OfferReads offers;

  OfferApi(PublishOffer publish, OfferReads offers) {
    this.publish = publish;
    this.offers = offers;
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}/offer")
  ResponseEntity<?> show(@PathVariable String handle) {
    var offer = offers.byHandle(handle);
    return offer == null ? Problems.missing() : ResponseEntity.ok(offer);
  }

  @Access(SIGNED_IN)
  @PutMapping("/offer")
  ResponseEntity<?> put(Viewer.Account viewer, @RequestBody PutOffer body) {
    return switch (publish.by(viewer.id(), body.form())) {
      case PublishOffer.Outcome.Done(var offer) -> ResponseEntity.ok(offers.of(viewer.id()));
      case PublishOffer.Outcome.Invalid(var errors) -> Problems.invalid(errors);
    };
  }
}
