package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.Provider;
import app.serenade.payments.TopUp;
import app.serenade.payments.TopUp.Failed;
import app.serenade.payments.TopUp.Paid;
import app.serenade.payments.TopUp.Pending;
import app.serenade.payments.TopUpAnswers;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** One top-up: where the payment provider sends people back to, and its receipt (P7). */
@Controller
class TopUpPages {
  /**
   * @param state pending, paid, failed, or how it goes back
   * @param pay where to pay while it is pending; empty otherwise
   * @param reason why it failed; empty otherwise
   * @param again an id for trying again
   * @param test whether no real money moved
   */
  public record Show(
      Frame frame,
      UUID id,
      String state,
      long amount,
      String coins,
      String price,
      String pay,
      String reason,
      String next,
      UUID again,
      boolean test) {}

  private final ConfirmPayments confirm;
  private final Provider provider;
  private final MoneyText money;

  TopUpPages(ConfirmPayments confirm, Provider provider, MoneyText money) {
    this.confirm = confirm;
    this.provider = provider;
    this.money = money;
  }

  @Access(SIGNED_IN)
  @GetMapping("/top-ups/{id}")
  Object show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var topUp = confirm.topUp(viewer.id(), id);
    return topUp == null ? Html.missing() : page(frame, topUp);
  }

  @Access(SIGNED_IN)
  @GetMapping("/top-ups/{id}/checkout")
  Object checkout(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return switch (confirm.topUp(viewer.id(), id)) {
      case null -> Html.missing();
      case Pending(var order) -> pay(frame, order);
      case TopUp decided -> Html.redirect("/top-ups/" + id);
    };
  }

  private ModelAndView pay(Frame frame, TopUp.Order order) {
    try {
      return Html.redirect(provider.checkout(order.bill()));
    } catch (Provider.Unreachable unreachable) {
      return away(frame, order.id().toString(), order.next());
    }
  }

  static ModelAndView away(Frame frame, String topUp, String next) {
    return new Away(frame, "/top-ups/" + topUp + "/checkout", next).page();
  }

  /** Goes on by itself once it is paid; an open page asks again when it hears of a change. */
  @Access(SIGNED_IN)
  @GetMapping("/top-ups/{id}/return")
  Object back(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
    return switch (confirm.topUp(viewer.id(), id)) {
      case null -> Html.missing();
      case Paid(var order, var at) -> onward(fragment != null, after(order));
      case TopUp unpaid -> page(frame, unpaid);
    };
  }

  private static Object onward(boolean fragment, String path) {
    return fragment ? ResponseEntity.ok().header("HX-Redirect", path).build() : Html.redirect(path);
  }

  private static String after(TopUp.Order order) {
    return order.next().equals("/wallet") ? "/top-ups/" + order.id() : order.next();
  }

  private Object page(Frame frame, TopUp topUp) {
    var order = topUp.order();
    return Html.page(
        "payments/pages/top-up",
        new Show(
            frame,
            order.id(),
            TopUpAnswers.state(topUp),
            order.coins().amount(),
            money.of(order.coins()),
            money.of(order.price()),
            topUp instanceof Pending ? "/top-ups/" + order.id() + "/checkout" : "",
            topUp instanceof Failed failed ? t("payments.reason." + failed.reason()) : "",
            order.next(),
            Ids.next(),
            !provider.live()));
  }
}
