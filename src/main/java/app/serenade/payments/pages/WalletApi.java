package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.payments.Charge;
import app.serenade.payments.ChargeStore;
import app.serenade.payments.Provider;
import app.serenade.platform.Access;
import app.serenade.platform.Instance;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import app.serenade.wallet.Causes;
import app.serenade.wallet.History;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own wallet for programs. */
@RestController
@RequestMapping("/api/v1/wallet")
class WalletApi {
  public record Amount(long amount, String unit) {
    static Amount of(Money money) {
      return new Amount(money.amount(), money.unit().code());
    }
  }

  /** What a provider has yet to give back of a charge. */
  public record GoingBack(UUID charge, Amount amount) {
    static GoingBack of(Charge.Order order) {
      return new GoingBack(order.id(), Amount.of(order.price()));
    }
  }

  public record WalletAnswer(
      Amount balance, Amount worth, List<GoingBack> goingBack, String provider, boolean livemode) {}

  public record CauseAnswer(String title, String path) {
    static @Nullable CauseAnswer of(Causes.@Nullable Cause cause) {
      return cause == null ? null : new CauseAnswer(cause.title(), cause.path());
    }
  }

  /**
   * @param amount with its sign: minus where it left the wallet
   */
  public record MovementAnswer(
      UUID id,
      String kind,
      UUID ref,
      long amount,
      String unit,
      Instant at,
      @Nullable CauseAnswer cause) {
    static MovementAnswer of(History.Line line) {
      var movement = line.movement();
      return new MovementAnswer(
          movement.id(),
          movement.kind(),
          movement.ref(),
          movement.signed(),
          movement.money().unit().code(),
          movement.at(),
          CauseAnswer.of(line.cause()));
    }
  }

  public record MovementsAnswer(List<MovementAnswer> movements, @Nullable UUID next) {}

  private final Balances balances;
  private final History history;
  private final ChargeStore charges;
  private final Instance instance;
  private final Provider provider;

  WalletApi(
      Balances balances,
      History history,
      ChargeStore charges,
      Instance instance,
      Provider provider) {
    this.balances = balances;
    this.history = history;
    this.charges = charges;
    this.instance = instance;
    this.provider = provider;
  }

  @Access(SIGNED_IN)
  @GetMapping
  WalletAnswer balance(Viewer.Account viewer) {
    var balance = balances.of(viewer.id(), Unit.COINS);
    var goingBack =
        charges.goingBack(viewer.id(), WalletView.PAGE).stream().map(GoingBack::of).toList();
    return new WalletAnswer(
        Amount.of(balance),
        Amount.of(instance.worth(balance)),
        goingBack,
        provider.name(),
        provider.live());
  }

  @Access(SIGNED_IN)
  @GetMapping("/movements")
  MovementsAnswer movements(
      Viewer.Account viewer,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "20") int limit) {
    var page = history.page(viewer, cursor, limit);
    return new MovementsAnswer(page.lines().stream().map(MovementAnswer::of).toList(), page.next());
  }
}
