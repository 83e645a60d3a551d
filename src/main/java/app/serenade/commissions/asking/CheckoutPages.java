package app.serenade.commissions.asking;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.PayCommission;
import app.serenade.commissions.SeenOffer;
import app.serenade.commissions.detail.CommissionReads;
import app.serenade.commissions.detail.CommissionView;
import app.serenade.offers.Offers;
import app.serenade.payments.Charges;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The transaction page (P6): what is bought, from whom, for how much, and what became of it. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/checkout/{id}")
class CheckoutPages {
  /**
   * @param problem why it was not paid, or empty
   * @param closed why it can not be paid now, or empty
   * @param over whether it can never be paid any more
   */
  public record Checkout(
      Frame frame,
      CommissionView commission,
      PriceTag price,
      String problem,
      String closed,
      boolean over) {
    /** The one thing to say, if there is any. */
    public String notice() {
      return problem.isEmpty() ? closed : problem;
    }
  }

  /**
   * @param held the price, as coins and as money
   */
  public record Paid(Frame frame, CommissionView commission, String held, PriceTag price) {}

  private final PayCommission pay;
  private final CommissionReads commissions;
  private final Offers offers;
  private final OffersNow offersNow;
  private final PriceTags prices;
  private final MoneyText money;

  CheckoutPages(
      PayCommission pay,
      CommissionReads commissions,
      Offers offers,
      OffersNow offersNow,
      PriceTags prices,
      MoneyText money) {
    this.pay = pay;
    this.commissions = commissions;
    this.offers = offers;
    this.offersNow = offersNow;
    this.prices = prices;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(
      Frame frame, Viewer.Account viewer, @PathVariable UUID id, HttpServletRequest request) {
    var commission = ofFan(viewer, id);
    return switch (commission.state()) {
      case "awaiting_payment" -> checkout(frame, viewer, commission, "");
      case "abandoned" -> over(frame, viewer, commission);
      default ->
          isHeld(commission)
              ? paid(frame, viewer, commission)
              : Html.onward(request, "/commissions/" + id);
    };
  }

  /** Once it ended there is nothing to say of paying, and of nothing there never was. */
  private static boolean isHeld(CommissionView commission) {
    return List.of("requested", "accepted").contains(commission.state())
        && !commission.price().isZero();
  }

  private ModelAndView paid(Frame frame, Viewer.Account viewer, CommissionView commission) {
    var held = money.both(commission.price());
    var paid = new Paid(frame, commission, held, price(viewer, commission));
    return Html.page("commissions/asking/paid", paid);
  }

  @PostMapping
  ModelAndView pay(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return switch (pay.by(viewer.id(), id)) {
      case PayCommission.Outcome.Paid(var commission) -> Html.redirect("/checkout/" + id);
      case PayCommission.Outcome.TooLittle(var missing) ->
          Html.redirect("/wallet?need=%d&next=/checkout/%s".formatted(missing.amount(), id));
      case PayCommission.Outcome.PayAt(var charge) -> Html.redirect(Charges.checkout(charge));
      case PayCommission.Outcome.Closed(var commission) ->
          checkout(frame, viewer, ofFan(viewer, id), t("commissions.pay.closed"));
      case PayCommission.Outcome.TooLate() -> over(frame, viewer, ofFan(viewer, id));
      case PayCommission.Outcome.NotFound() -> Html.missing();
    };
  }

  /** Open to be paid, unless its creator takes no requests at the moment. */
  private ModelAndView checkout(
      Frame frame, Viewer.Account viewer, CommissionView commission, String problem) {
    var offer = offers.byHandle(commission.creator().handle());
    var closed =
        offer == null
            ? t("commissions.pay.closed")
            : offersNow.of(viewer, offer, SeenOffer.none()).closed();
    var status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
    var price = price(viewer, commission);
    return page(new Checkout(frame, commission, price, problem, closed, false), status);
  }

  private ModelAndView over(Frame frame, Viewer.Account viewer, CommissionView commission) {
    var price = price(viewer, commission);
    var late = t("commissions.pay.too-late");
    return page(new Checkout(frame, commission, price, late, "", true), HttpStatus.CONFLICT);
  }

  private static ModelAndView page(Checkout checkout, HttpStatus status) {
    return Html.page("commissions/asking/checkout", checkout, status);
  }

  private PriceTag price(Viewer.Account viewer, CommissionView commission) {
    return prices.of(viewer.id(), commission.price(), commission.money().feePercent());
  }

  private CommissionView ofFan(Viewer.Account viewer, UUID id) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || !commission.fanLooks()) throw new Html.Missing();
    return commission;
  }
}
