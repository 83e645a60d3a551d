package app.serenade.commissions.asking;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.SeenOffer;
import app.serenade.offers.OfferView;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import app.serenade.profiles.Blocks;
import org.springframework.stereotype.Component;

/** Says how an offer stands now, to whoever is about to commission it. */
@Component
class OffersNow {
  private final Blocks blocks;
  private final MoneyText money;

  OffersNow(Blocks blocks, MoneyText money) {
    this.blocks = blocks;
    this.money = money;
  }

  OfferNow of(Viewer viewer, OfferView offer, SeenOffer seen) {
    var current = SeenOffer.of(offer);
    return new OfferNow(
        closed(viewer, offer),
        news(offer, seen),
        money.of(offer.price()),
        money.about(offer.price()),
        seen.version() == 0 ? current.token() : seen.token(),
        current.token());
  }

  private String closed(Viewer viewer, OfferView offer) {
    if (viewer instanceof Viewer.Account fan && blocks.isBlocked(offer.creator(), fan.id()))
      return t("commissions.closed.blocked", offer.name());
    return offer.accepting() ? "" : t("commissions.closed." + offer.state(), offer.name());
  }

  private String news(OfferView offer, SeenOffer seen) {
    if (seen.isStill(offer)) return "";
    return seen.price().equals(offer.price())
        ? t("commissions.news.terms", offer.name(), offer.promisedSeconds())
        : t(
            "commissions.news.price",
            offer.name(),
            money.both(seen.price()),
            money.both(offer.price()));
  }
}
