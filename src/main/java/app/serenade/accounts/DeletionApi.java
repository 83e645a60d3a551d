package app.serenade.accounts;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.accounts.DeleteAccount.Outcome;
import app.serenade.accounts.Leftovers.Leftover;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/account/deletion}: what deleting one's account means, and doing it. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/account/deletion")
class DeletionApi {
  record LeftView(String place, Money money) {
    static LeftView of(Leftover left) {
      return new LeftView(left.place().name().toLowerCase(Locale.ROOT), left.money());
    }
  }

  record FarewellView(
      List<String> goes, List<String> stays, List<LeftView> left, List<Money> toGiveUp) {}

  record DeletedView(UUID receipt) {}

  private final DeleteAccount delete;

  DeletionApi(DeleteAccount delete) {
    this.delete = delete;
  }

  @GetMapping
  FarewellView before(Viewer.Account viewer) {
    var farewell = delete.before(viewer);
    var left = farewell.left().stream().map(LeftView::of).toList();
    return new FarewellView(farewell.goes(), farewell.stays(), left, farewell.toGiveUp());
  }

  @PostMapping
  ResponseEntity<?> delete(
      Viewer.Account viewer, @RequestBody DeletionForm form, HttpServletRequest request) {
    var address = request.getRemoteAddr();
    return switch (delete.by(viewer.id(), form.secret(), form.givenUp(), address)) {
      case Outcome.Done(var receipt) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/erasures/account/" + receipt))
              .body(new DeletedView(receipt));
      case Outcome.WrongPassword() ->
          Problems.invalid(Map.of("password", t("accounts.error.wrong-password")));
      case Outcome.PayoutUnderWay() ->
          Problems.conflict(t("accounts.deletion.payout"), "payout_under_way");
      case Outcome.MoneyLeft(var lost) ->
          Problems.refused(HttpStatus.CONFLICT, t("accounts.deletion.not-given-up"), "lost", lost);
      case Outcome.Busy() ->
          Problems.refused(HttpStatus.TOO_MANY_REQUESTS, t("accounts.error.busy"));
      case Outcome.TooOften(var after) ->
          Problems.tooMany(t("accounts.error.too-often", after.toMinutes() + 1), after);
    };
  }
}
