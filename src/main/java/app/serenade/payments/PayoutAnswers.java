package app.serenade.payments;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A payout for programs. */
@Component
class PayoutAnswers {
  /**
   * @param state pending, paid or failed
   * @param payeeUrl where to say where it should go; null once it is decided
   */
  public record PayoutAnswer(
      UUID id,
      String state,
      Money taken,
      Money paid,
      Instant at,
      @Nullable String payeeUrl,
      String provider,
      boolean livemode) {}

  private final Provider provider;
  private final Instance instance;

  PayoutAnswers(Provider provider, Instance instance) {
    this.provider = provider;
    this.instance = instance;
  }

  PayoutAnswer of(Payout payout) {
    var order = payout.order();
    var open = payout instanceof Payout.Pending;
    return new PayoutAnswer(
        order.id(),
        state(payout),
        order.taken(),
        order.paid(),
        order.at(),
        open ? instance.publicUrl().resolve(provider.payee(order)).toString() : null,
        order.provider(),
        provider.live());
  }

  static String state(Payout payout) {
    return switch (payout) {
      case Payout.Pending _ -> "pending";
      case Payout.Paid _ -> "paid";
      case Payout.Failed _ -> "failed";
    };
  }
}
