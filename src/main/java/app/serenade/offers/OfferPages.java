package app.serenade.offers;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.Media;
import app.serenade.media.Showing;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The offer page, which a fan reaches from any anchor (P4), and which its creator sees as P24. */
@Controller
class OfferPages {
  /**
   * @param own whether the creator looks at their own offer
   */
  public record Show(Frame frame, OfferView offer, boolean own, Sheet sheet, Showing film) {}

  /** What stands on the sheet, whoever looks. */
  public record Sheet(
      OfferView offer,
      String price,
      String about,
      List<Content> rating,
      List<Content> response,
      List<Content> reviews) {
    static Sheet plain(OfferView offer, String price, String about) {
      return new Sheet(offer, price, about, List.of(), List.of(), List.of());
    }
  }

  private final OfferReads offers;
  private final PriceText prices;
  private final Slots slots;
  private final Media media;

  OfferPages(OfferReads offers, PriceText prices, Slots slots, Media media) {
    this.offers = offers;
    this.prices = prices;
    this.slots = slots;
    this.media = media;
  }

  @Access(ANYONE)
  @GetMapping("/@{handle}/custom")
  ModelAndView show(Frame frame, @PathVariable String handle) {
    var offer = offers.byHandle(handle);
    return offer == null ? Html.missing() : Html.page("offers/show", show(frame, offer));
  }

  @Access(SIGNED_IN)
  @GetMapping("/me/custom/introduction")
  ModelAndView own(Frame frame, Viewer.Account viewer) {
    var offer = offers.of(viewer.id());
    if (offer == null) return Html.redirect("/me/custom/start");
    return Html.page("offers/show", show(frame, offer));
  }

  private Show show(Frame frame, OfferView offer) {
    var own = frame.viewer().is(offer.creator());
    var film = media.showing(offer.introduction());
    return new Show(frame, offer, own, sheet(frame.viewer(), offer), film);
  }

  private Sheet sheet(Viewer viewer, OfferView offer) {
    return new Sheet(
        offer,
        prices.of(offer.price()),
        prices.about(offer.price()),
        slots.at(Slot.OFFER_RATING, viewer, offer.creator()),
        slots.at(Slot.OFFER_RESPONSE, viewer, offer.creator()),
        slots.at(Slot.OFFER_REVIEWS, viewer, offer.creator()));
  }
}
