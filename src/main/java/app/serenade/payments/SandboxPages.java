package app.serenade.payments;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.SandboxProvider.Decision;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that stands where a real provider's page would. */
@Controller
class SandboxPages {
  public record Show(Frame frame, UUID id, String coins, String price) {}

  private final TopUpStore topUps;
  private final SandboxProvider sandbox;
  private final MoneyText money;

  SandboxPages(TopUpStore topUps, SandboxProvider sandbox, MoneyText money) {
    this.topUps = topUps;
    this.sandbox = sandbox;
    this.money = money;
  }

  @Access(SIGNED_IN)
  @GetMapping("/sandbox/payments/{id}")
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var topUp = topUps.find(id, viewer.id());
    if (topUp == null) return Html.missing();
    var order = topUp.order();
    if (!(sandbox.ask(order) instanceof Provider.Answer.Open)) return back(id);
    return Html.page(
        "payments/sandbox", new Show(frame, id, money.of(order.coins()), money.of(order.price())));
  }

  @Access(SIGNED_IN)
  @PostMapping("/sandbox/payments/{id}/decision")
  ModelAndView decide(Viewer.Account viewer, @PathVariable UUID id, @RequestParam String decision) {
    if (topUps.find(id, viewer.id()) == null) return Html.missing();
    sandbox.decide(id, decision(decision));
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return Html.redirect("/top-ups/" + id + "/return");
  }

  private static Decision decision(String pressed) {
    return switch (pressed.toLowerCase(Locale.ROOT)) {
      case "pay" -> Decision.PAY;
      case "decline" -> Decision.DECLINE;
      default -> Decision.LATER;
    };
  }
}
