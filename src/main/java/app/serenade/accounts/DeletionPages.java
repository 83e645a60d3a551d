package app.serenade.accounts;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.accounts.DeleteAccount.Outcome;
import app.serenade.accounts.Leftovers.Leftover;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /me/deletion}: what deleting one's account means, and doing it. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/me/deletion")
class DeletionPages {
  /** A box to tick: what it sends, and what it says. */
  public record Box(String value, String money) {}

  /**
   * @param left what money is left, in words
   */
  public record Show(
      Frame frame,
      Farewell farewell,
      List<String> left,
      List<Box> boxes,
      Map<String, String> errors) {}

  private final DeleteAccount delete;
  private final SessionCookie cookie;
  private final MoneyText money;

  DeletionPages(DeleteAccount delete, SessionCookie cookie, MoneyText money) {
    this.delete = delete;
    this.cookie = cookie;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer) {
    return page(frame, viewer, Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView delete(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable List<String> giveUp,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = DeletionForm.typed(password, giveUp);
    return switch (delete.by(viewer.id(), form.secret(), form.givenUp(), request.getRemoteAddr())) {
      case Outcome.Done(var receipt) -> {
        cookie.clear(response);
        yield Html.redirect("/erasures/account/" + receipt);
      }
      case Outcome.WrongPassword() ->
          again(frame, viewer, "password", t("accounts.error.wrong-password"));
      case Outcome.PayoutUnderWay() -> page(frame, viewer, Map.of(), HttpStatus.CONFLICT);
      case Outcome.MoneyLeft _ ->
          again(frame, viewer, "giveUp", t("accounts.deletion.not-given-up"));
      case Outcome.Busy() -> {
        var errors = Map.of("password", t("accounts.error.busy"));
        yield page(frame, viewer, errors, HttpStatus.TOO_MANY_REQUESTS);
      }
      case Outcome.TooOften(var after) -> {
        Html.retryAfter(response, after);
        var errors = Map.of("password", t("accounts.error.too-often", after.toMinutes() + 1));
        yield page(frame, viewer, errors, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView again(Frame frame, Viewer.Account viewer, String field, String error) {
    return page(frame, viewer, Map.of(field, error), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Frame frame, Viewer.Account viewer, Map<String, String> errors, HttpStatus status) {
    var farewell = delete.before(viewer);
    var left = farewell.left().stream().map(this::words).toList();
    var boxes = farewell.toGiveUp().stream().map(this::box).toList();
    return Html.page("accounts/deletion", new Show(frame, farewell, left, boxes, errors), status);
  }

  private Box box(Money lost) {
    return new Box(DeletionForm.box(lost), money.of(lost));
  }

  private String words(Leftover left) {
    var amount = money.both(left.money());
    return switch (left.place()) {
      case WALLET -> t("accounts.deletion.left.wallet", amount);
      case RETURNING -> t("accounts.deletion.left.returning", amount);
      case INCOME -> t("accounts.deletion.left.income", amount);
      case PAYOUT -> t("accounts.deletion.left.payout", amount);
    };
  }
}
