package app.serenade.payments;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** A charge for programs. */
@NamedInterface("rooms")
@Component
public class ChargeAnswers {
  /**
   * @param state pending, failed, taken, refunding, refunded or credited
   * @param reason why nothing came of it, in words; null where something did, or may
   * @param payUrl where to pay; null once it is decided
   */
  public record ChargeAnswer(
      UUID id,
      UUID ref,
      String state,
      @Nullable String reason,
      Money price,
      @Nullable String payUrl,
      String provider,
      boolean livemode) {}

  private final Provider provider;
  private final Instance instance;

  ChargeAnswers(Provider provider, Instance instance) {
    this.provider = provider;
    this.instance = instance;
  }

  public ChargeAnswer of(Charge charge) {
    var order = charge.order();
    var open = charge instanceof Charge.Pending;
    return new ChargeAnswer(
        order.id(),
        order.ref(),
        state(charge),
        reason(charge),
        order.price(),
        open ? instance.publicUrl().resolve(provider.checkout(order.bill())).toString() : null,
        order.provider(),
        provider.live());
  }

  public static String state(Charge charge) {
    return switch (charge) {
      case Charge.Pending _ -> "pending";
      case Charge.Failed _ -> "failed";
      case Charge.Taken taken ->
          taken.back() == null && !taken.goesBack() ? "taken" : state(taken.back());
      case Charge.Bounced bounced -> state(bounced.back());
    };
  }

  /** Why nothing came of it, in words; null where something did, or may. */
  public static @Nullable String reason(Charge charge) {
    var reason = charge.whyNot();
    return reason == null ? null : t("payments.reason." + reason);
  }

  /** Null where it is still on its way back. */
  static String state(Charge.@Nullable Back back) {
    if (back == null) return "refunding";
    return back.coins() == null ? "refunded" : "credited";
  }
}
