package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.Payout;
import app.serenade.payments.PayoutAnswers;
import app.serenade.payments.Payouts;
import app.serenade.payments.Provider;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One payout: to the provider's page for payees, and what became of it. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/payouts/{id}")
class PayoutPages {
  /**
   * @param state pending, late (and looked into), paid or failed
   * @param reason why it failed; empty otherwise
   * @param test whether no real money moved
   */
  public record Show(
      Frame frame, UUID id, String state, String taken, String paid, String reason, boolean test) {}

  private final ConfirmPayments confirm;
  private final Provider provider;
  private final PayoutAnswers answers;
  private final MoneyText money;

  PayoutPages(ConfirmPayments confirm, Provider provider, PayoutAnswers answers, MoneyText money) {
    this.confirm = confirm;
    this.answers = answers;
    this.provider = provider;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var payout = payout(viewer, id);
    var order = payout.order();
    return Html.page(
        "payments/pages/payout",
        new Show(
            frame,
            id,
            answers.isLookedInto(payout) ? "late" : PayoutAnswers.state(payout),
            money.of(order.taken()),
            money.of(order.paid()),
            payout instanceof Payout.Failed failed ? t("payments.reason." + failed.reason()) : "",
            !provider.live()));
  }

  @GetMapping("/payee")
  ModelAndView payee(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var here = "/payouts/" + id;
    if (!(payout(viewer, id) instanceof Payout.Pending(var order))) return Html.redirect(here);
    try {
      return Html.redirect(provider.payee(order));
    } catch (Provider.Unreachable unreachable) {
      return new Away(frame, Payouts.payee(id), here).page();
    }
  }

  private Payout payout(Viewer.Account viewer, UUID id) {
    var payout = confirm.payout(viewer.id(), id);
    if (payout == null) throw new Html.Missing();
    return payout;
  }
}
