package app.serenade.offers;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.money.MoneyText;
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
  public record Show(
      Frame frame,
      OfferView offer,
      String price,
      String about,
      boolean own,
      List<Content> rating,
      List<Content> reviews) {}

  private final OfferReads offers;
  private final MoneyText money;
  private final Slots slots;

  OfferPages(OfferReads offers, MoneyText money, Slots slots) {
    this.offers = offers;
    this.money = money;
    this.slots = slots;
  }

  @Access(ANYONE)
  @GetMapping("/@{handle}/custom")
  ModelAndView show(Frame frame, @PathVariable String handle) {
    var offer = offers.byHandle(handle);
    return offer == null ? Html.missing() : Html.page("offers/show", show(frame, offer));
  }

  Show show(Frame frame, OfferView offer) {
    return new Show(
        frame,
        offer,
        money.of(offer.price()),
        money.about(offer.price()),
        frame.viewer().is(offer.creator()),
        slots.at(Slot.OFFER_RATING, frame.viewer(), offer.creator()),
        slots.at(Slot.OFFER_REVIEWS, frame.viewer(), offer.creator()));
  }
}
