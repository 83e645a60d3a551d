package app.serenade.payments;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** A top-up for programs. */
@NamedInterface("rooms")
@Component
public class TopUpAnswers {
  /**
   * @param state pending, paid, failed, or how it goes back
   * @param payUrl where to pay; null once it is decided
   */
  public record TopUpAnswer(
      UUID id,
      String state,
      long coins,
      Money price,
      @Nullable String payUrl,
      String provider,
      boolean livemode) {}

  private final Provider provider;
  private final Instance instance;

  TopUpAnswers(Provider provider, Instance instance) {
    this.provider = provider;
    this.instance = instance;
  }

  public TopUpAnswer of(TopUp topUp) {
    var order = topUp.order();
    var open = topUp instanceof TopUp.Pending;
    return new TopUpAnswer(
        order.id(),
        state(topUp),
        order.coins().amount(),
        order.price(),
        open ? instance.publicUrl().resolve(provider.checkout(order.bill())).toString() : null,
        order.provider(),
        provider.live());
  }

  public static String state(TopUp topUp) {
    return switch (topUp) {
      case TopUp.Pending _ -> "pending";
      case TopUp.Paid _ -> "paid";
      case TopUp.Failed _ -> "failed";
      case TopUp.Bounced bounced -> ChargeAnswers.state(bounced.back());
    };
  }
}
