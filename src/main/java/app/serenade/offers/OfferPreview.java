package app.serenade.offers;

import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import java.util.Objects;

/** An offer as its page would show it, out of a form that is still being filled in. */
final class OfferPreview {
  private OfferPreview() {}

  static OfferView of(Viewer.Account creator, OfferForm form, OfferSettings settings) {
    var errors = form.errors(settings);
    var price = form.isPriced(settings) ? form.price() : Money.coins(settings.priceMin());
    var promised =
        errors.containsKey("promisedSeconds")
            ? settings.promisedSeconds().getFirst()
            : form.promised();
    return new OfferView(
        creator.id(),
        creator.handle(),
        creator.name(),
        Objects.requireNonNullElseGet(form.asset(), Ids::next),
        form.description(),
        price,
        promised,
        OfferView.word(Offer.State.ACCEPTING),
        1);
  }
}
