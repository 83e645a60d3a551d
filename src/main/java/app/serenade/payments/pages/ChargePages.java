package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.Charge;
import app.serenade.payments.ChargeAnswers;
import app.serenade.payments.Charges;
import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.Provider;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A price in a currency: to the provider's page, and back from there. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/charges/{id}")
class ChargePages {
  /**
   * @param state pending, failed, taken, refunding, refunded or credited
   * @param about what the price is in coins
   * @param reason why nothing came of it; empty otherwise
   * @param coins what came in its place; empty where it did not
   * @param next where it goes on, or begins again
   * @param test whether no real money moved
   */
  public record Show(
      Frame frame,
      UUID id,
      String state,
      String price,
      String about,
      String reason,
      String coins,
      String next,
      boolean test) {}

  private final ConfirmPayments confirm;
  private final Provider provider;
  private final MoneyText money;

  ChargePages(ConfirmPayments confirm, Provider provider, MoneyText money) {
    this.confirm = confirm;
    this.provider = provider;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return page(frame, charge(viewer, id));
  }

  @GetMapping("/checkout")
  ModelAndView checkout(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    if (!(charge(viewer, id) instanceof Charge.Pending(var order)))
      return Html.redirect("/charges/" + id + "/return");
    try {
      return Html.redirect(provider.checkout(order.bill()));
    } catch (Provider.Unreachable unreachable) {
      return new Away(frame, Charges.checkout(id), order.next()).page();
    }
  }

  /** Goes on by itself once it is paid; an open page asks again when it hears of a change. */
  @GetMapping("/return")
  ModelAndView back(
      Frame frame, Viewer.Account viewer, @PathVariable UUID id, HttpServletRequest request) {
    var charge = charge(viewer, id);
    return ChargeAnswers.state(charge).equals("taken")
        ? Html.onward(request, charge.order().next())
        : page(frame, charge);
  }

  private Charge charge(Viewer.Account viewer, UUID id) {
    var charge = confirm.charge(viewer.id(), id);
    if (charge == null) throw new Html.Missing();
    return charge;
  }

  private ModelAndView page(Frame frame, Charge charge) {
    var order = charge.order();
    return Html.page(
        "payments/pages/charge",
        new Show(
            frame,
            order.id(),
            ChargeAnswers.state(charge),
            money.of(order.price()),
            money.about(order.price()),
            Objects.requireNonNullElse(ChargeAnswers.reason(charge), ""),
            coins(charge),
            order.next(),
            !provider.live()));
  }

  private String coins(Charge charge) {
    var back =
        switch (charge) {
          case Charge.Taken taken -> taken.back();
          case Charge.Bounced bounced -> bounced.back();
          case Charge.Unpaid _ -> null;
        };
    return back == null || back.coins() == null ? "" : money.of(back.coins());
  }
}
