package app.serenade.commissions;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.Charges;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.wallet.Balances;
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
   * @param before what is in the wallet, or empty where the price is charged by the provider
   * @param problem why it was not paid, or empty
   * @param closed whether paying is not possible any more
   */
  public record Checkout(
      Frame frame,
      CommissionView commission,
      String price,
      String about,
      String before,
      String after,
      String problem,
      boolean closed) {}

  public record Paid(Frame frame, CommissionView commission, String price, String balance) {}

  private final PayCommission pay;
  private final CommissionReads commissions;
  private final Balances balances;
  private final MoneyText money;

  CheckoutPages(
      PayCommission pay, CommissionReads commissions, Balances balances, MoneyText money) {
    this.pay = pay;
    this.commissions = commissions;
    this.balances = balances;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var commission = ofFan(viewer, id);
    return switch (commission.state()) {
      case "awaiting_payment" -> unpaid(frame, viewer, commission);
      case "abandoned" -> refused(frame, viewer, id, t("commissions.pay.too-late"));
      case "cancelled" -> Html.redirect("/commissions/" + id);
      default -> paid(frame, viewer, commission);
    };
  }

  private ModelAndView unpaid(Frame frame, Viewer.Account viewer, CommissionView commission) {
    var missing = missing(viewer, commission);
    return missing.isZero()
        ? checkout(frame, viewer, commission, "", false, HttpStatus.OK)
        : Html.redirect(topUp(commission.id(), missing));
  }

  @PostMapping
  ModelAndView pay(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return switch (pay.by(viewer.id(), id)) {
      case PayCommission.Outcome.Paid(var commission) -> Html.redirect("/checkout/" + id);
      case PayCommission.Outcome.TooLittle(var missing) -> Html.redirect(topUp(id, missing));
      case PayCommission.Outcome.PayAt(var charge) -> Html.redirect(Charges.checkout(charge));
      case PayCommission.Outcome.Closed(var commission) ->
          refused(frame, viewer, id, t("commissions.pay.closed"));
      case PayCommission.Outcome.TooLate() ->
          refused(frame, viewer, id, t("commissions.pay.too-late"));
      case PayCommission.Outcome.NotFound() -> Html.missing();
    };
  }

  private ModelAndView refused(Frame frame, Viewer.Account viewer, UUID id, String problem) {
    return checkout(frame, viewer, ofFan(viewer, id), problem, true, HttpStatus.CONFLICT);
  }

  private ModelAndView checkout(
      Frame frame,
      Viewer.Account viewer,
      CommissionView commission,
      String problem,
      boolean closed,
      HttpStatus status) {
    var charged = !commission.price().unit().isCoins();
    var before = balances.of(viewer.id(), commission.price().unit());
    var enough = !charged && missing(viewer, commission).isZero();
    var after = enough ? before.minus(commission.price()) : before;
    var page =
        new Checkout(
            frame,
            commission,
            money.of(commission.price()),
            money.about(commission.price()),
            charged ? "" : money.of(before),
            charged ? "" : money.of(after),
            problem,
            closed);
    return Html.page("commissions/checkout", page, status);
  }

  private ModelAndView paid(Frame frame, Viewer.Account viewer, CommissionView commission) {
    var balance = balances.of(viewer.id(), commission.price().unit());
    var left = balance.unit().isCoins() ? money.of(balance) : "";
    var page = new Paid(frame, commission, money.of(commission.price()), left);
    return Html.page("commissions/paid", page);
  }

  private Money missing(Viewer.Account viewer, CommissionView commission) {
    var price = commission.price();
    return price.unit().isCoins()
        ? balances.of(viewer.id(), price.unit()).shortOf(price)
        : new Money(0, price.unit());
  }

  private static String topUp(UUID id, Money missing) {
    return "/wallet?need=%d&next=/checkout/%s".formatted(missing.amount(), id);
  }

  private CommissionView ofFan(Viewer.Account viewer, UUID id) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || !commission.fanLooks()) throw new Html.Missing();
    return commission;
  }
}
