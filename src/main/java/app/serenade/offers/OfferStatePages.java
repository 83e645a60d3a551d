package app.serenade.offers;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A creator moves the accepting switch (P25), or leaves the function (the sheet over P23). */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/me/custom")
class OfferStatePages {
  /**
   * @param unfinished how many commissions remain to be finished
   */
  public record Exit(Frame frame, OfferView offer, int unfinished) {}

  private final SwitchAccepting accepting;
  private final ExitOffer exit;
  private final OfferReads offers;
  private final Unfinished unfinished;

  OfferStatePages(
      SwitchAccepting accepting, ExitOffer exit, OfferReads offers, Unfinished unfinished) {
    this.accepting = accepting;
    this.exit = exit;
    this.offers = offers;
    this.unfinished = unfinished;
  }

  @PostMapping("/accepting")
  ModelAndView accepting(Viewer.Account viewer, @RequestParam boolean accepting) {
    return switch (this.accepting.to(accepting, viewer.id())) {
      case SwitchAccepting.Outcome.Done(var offer) -> Html.redirect("/me/custom#accepting");
      case SwitchAccepting.Outcome.Exited(var offer) -> Html.redirect("/me/custom");
      case SwitchAccepting.Outcome.NotFound() -> Html.redirect("/me/custom/start");
    };
  }

  @GetMapping("/exit")
  ModelAndView exit(Frame frame, Viewer.Account viewer) {
    var offer = offers.of(viewer.id());
    if (offer == null) return Html.redirect("/me/custom/start");
    if (offer.exited()) return Html.redirect("/me/custom/edit");
    return Html.page("offers/exit", new Exit(frame, offer, unfinished.of(viewer.id())));
  }

  @PostMapping("/exit")
  ModelAndView leave(Viewer.Account viewer) {
    return switch (exit.by(viewer.id())) {
      case ExitOffer.Outcome.Done(var offer, var open) -> Html.redirect("/me/custom");
      case ExitOffer.Outcome.NotFound() -> Html.redirect("/me/custom/start");
    };
  }
}
