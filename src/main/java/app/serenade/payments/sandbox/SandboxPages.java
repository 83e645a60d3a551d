package app.serenade.payments.sandbox;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.Bill;
import app.serenade.payments.ChargeStore;
import app.serenade.payments.Payout;
import app.serenade.payments.PayoutStore;
import app.serenade.payments.Provider;
import app.serenade.payments.TopUpStore;
import app.serenade.payments.sandbox.SandboxProvider.Decision;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import app.serenade.wallet.History;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that stand where a real provider's pages would. */
@Controller
@WhereSandbox
class SandboxPages {
  public record Show(Frame frame, UUID id, String what, String price) {}

  public record Payee(Frame frame, UUID id, String amount) {}

  /** What is to be paid, in words, and where its payer goes back to. */
  private record Asked(Bill bill, String what, String back) {}

  private final TopUpStore topUps;
  private final ChargeStore charges;
  private final PayoutStore payouts;
  private final SandboxProvider sandbox;
  private final History history;
  private final MoneyText money;

  SandboxPages(
      TopUpStore topUps,
      ChargeStore charges,
      PayoutStore payouts,
      SandboxProvider sandbox,
      History history,
      MoneyText money) {
    this.topUps = topUps;
    this.charges = charges;
    this.payouts = payouts;
    this.sandbox = sandbox;
    this.history = history;
    this.money = money;
  }

  @Access(SIGNED_IN)
  @GetMapping("/sandbox/payments/{id}")
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var asked = asked(viewer, id);
    if (!(sandbox.ask(asked.bill()) instanceof Provider.Answer.Open))
      return Html.redirect(asked.back());
    var price = money.of(asked.bill().price());
    return Html.page("payments/sandbox/sandbox", new Show(frame, id, asked.what(), price));
  }

  @Access(SIGNED_IN)
  @PostMapping("/sandbox/payments/{id}/decision")
  ModelAndView decide(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String decision) {
    var asked = asked(viewer, id);
    sandbox.decide(id, Decision.pressed(decision));
    return Html.redirect(asked.back());
  }

  @Access(SIGNED_IN)
  @GetMapping("/sandbox/payouts/{id}")
  ModelAndView payee(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var order = payout(viewer, id);
    if (!(sandbox.ask(order) instanceof Provider.Answer.Open))
      return Html.redirect("/payouts/" + id);
    return Html.page("payments/sandbox/payee", new Payee(frame, id, money.of(order.paid())));
  }

  @Access(SIGNED_IN)
  @PostMapping("/sandbox/payouts/{id}/decision")
  ModelAndView decidePayout(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String decision) {
    var order = payout(viewer, id);
    sandbox.decidePayout(order.id(), Decision.pressed(decision));
    return Html.redirect("/payouts/" + id);
  }

  private Asked asked(Viewer.Account viewer, UUID id) {
    var topUp = topUps.find(id, viewer.id());
    if (topUp != null) {
      var order = topUp.order();
      return new Asked(order.bill(), money.of(order.coins()), "/top-ups/" + id + "/return");
    }
    var charge = charges.find(id);
    if (charge == null || !viewer.is(charge.order().account())) throw new Html.Missing();
    var order = charge.order();
    var cause = history.causes(viewer, List.of(order.ref())).get(order.ref());
    var what = cause == null ? t("payments.sandbox.charge") : cause.title();
    return new Asked(order.bill(), what, "/charges/" + id + "/return");
  }

  private Payout.Order payout(Viewer.Account viewer, UUID id) {
    var payout = payouts.find(id);
    if (payout == null || !viewer.is(payout.order().account())) throw new Html.Missing();
    return payout.order();
  }
}
