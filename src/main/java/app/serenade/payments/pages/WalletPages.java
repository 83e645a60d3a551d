package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.Provider;
import app.serenade.payments.StartTopUp;
import app.serenade.payments.TopUpForm;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Ids;
import app.serenade.platform.Requests;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The wallet: balance, amounts to buy, history (P7). */
@Controller
class WalletPages {
  private static final String HOME = "/wallet";

  /**
   * @param missing how many coins are missing for what comes next, in words; empty where none are
   * @param next where to go after paying
   * @param self the address of what the history shows
   * @param error what was wrong with the amount; empty where nothing was
   */
  public record Show(
      Frame frame,
      String balance,
      String worth,
      String missing,
      String next,
      List<WalletView.Choice> choices,
      WalletView.Lines history,
      String self,
      String error) {}

  private final WalletView view;
  private final StartTopUp start;
  private final MoneyText money;

  WalletPages(WalletView view, StartTopUp start, MoneyText money) {
    this.view = view;
    this.start = start;
    this.money = money;
  }

  @Access(SIGNED_IN)
  @GetMapping(HOME)
  ModelAndView show(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "0") String need,
      @RequestParam(defaultValue = HOME) String next,
      @RequestParam(required = false) @Nullable UUID before) {
    return Html.page(
        "payments/pages/wallet", page(frame, viewer, TopUpForm.whole(need), next, before, ""));
  }

  @Access(SIGNED_IN)
  @PostMapping("/top-ups")
  ModelAndView topUp(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(required = false) @Nullable String id,
      @RequestParam(required = false) @Nullable String coins,
      @RequestParam(defaultValue = HOME) String next) {
    var key = id == null ? Ids.next().toString() : id;
    try {
      var outcome = start.by(viewer.id(), TopUpForm.typed(key, coins, next));
      return answer(frame, viewer, outcome, next);
    } catch (Provider.Unreachable unreachable) {
      return TopUpPages.away(frame, key, Requests.localPath(next, HOME));
    }
  }

  private ModelAndView answer(
      Frame frame, Viewer.Account viewer, StartTopUp.Outcome outcome, String next) {
    return switch (outcome) {
      case StartTopUp.Outcome.Started(var topUp, var checkout) -> Html.redirect(checkout);
      case StartTopUp.Outcome.Decided(var topUp) -> Html.redirect("/top-ups/" + topUp.order().id());
      case StartTopUp.Outcome.IdTaken() -> Html.redirect(HOME);
      case StartTopUp.Outcome.Invalid(var errors) -> {
        var error = errors.values().iterator().next();
        var page = page(frame, viewer, 0, next, null, error);
        yield Html.page("payments/pages/wallet", page, HttpStatus.BAD_REQUEST);
      }
    };
  }

  private Show page(
      Frame frame,
      Viewer.Account viewer,
      long need,
      String next,
      @Nullable UUID before,
      String error) {
    var balance = view.balance(viewer.id());
    var choices = view.choices(need);
    var missing = choices.getFirst().missing() ? choices.getFirst().label() : "";
    return new Show(
        frame,
        money.of(balance),
        money.about(balance),
        missing,
        Requests.localPath(next, HOME),
        choices,
        view.lines(viewer, before),
        before == null ? HOME : HOME + "?before=" + before,
        error);
  }
}
