package app.serenade.payments;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.StartTopUp.Outcome;
import app.serenade.payments.TopUp.Pending;
import app.serenade.platform.Access;
import app.serenade.platform.Instance;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Buying coins, for programs. */
@RestController
@RequestMapping("/api/v1/top-ups")
class TopUpApi {
  /**
   * @param payUrl where to pay; null once it is decided
   */
  public record TopUpAnswer(
      UUID id,
      String state,
      long coins,
      WalletApi.Amount price,
      @Nullable String payUrl,
      String provider,
      boolean livemode) {}

  private final StartTopUp start;
  private final ConfirmPayments confirm;
  private final Provider provider;
  private final Instance instance;

  TopUpApi(StartTopUp start, ConfirmPayments confirm, Provider provider, Instance instance) {
    this.start = start;
    this.confirm = confirm;
    this.provider = provider;
    this.instance = instance;
  }

  @Access(SIGNED_IN)
  @PostMapping
  ResponseEntity<?> start(Viewer.Account viewer, @RequestBody TopUpForm form) {
    return switch (start.by(viewer.id(), form)) {
      case Outcome.Started(var topUp, var checkout) ->
          ResponseEntity.status(HttpStatus.CREATED).body(answer(topUp));
      case Outcome.Decided(var topUp) -> ResponseEntity.ok(answer(topUp));
      case Outcome.IdTaken() ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t("payments.error.id-taken"));
      case Outcome.Invalid(var errors) -> Problems.invalid(errors);
    };
  }

  @Access(SIGNED_IN)
  @GetMapping("/{id}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id) {
    var topUp = confirm.topUp(viewer.id(), id);
    return topUp == null ? Problems.missing() : ResponseEntity.ok(answer(topUp));
  }

  TopUpAnswer answer(TopUp topUp) {
    var order = topUp.order();
    var open = topUp instanceof Pending;
    return new TopUpAnswer(
        order.id(),
        TopUpPages.state(topUp),
        order.coins().amount(),
        WalletApi.Amount.of(order.price()),
        open ? instance.publicUrl().resolve(provider.checkout(order.bill())).toString() : null,
        order.provider(),
        provider.live());
  }
}
