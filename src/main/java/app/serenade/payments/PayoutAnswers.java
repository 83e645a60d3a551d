package app.serenade.payments;

import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** A payout for programs. */
@NamedInterface("rooms")
@Component
public class PayoutAnswers {
  /**
   * @param state pending, paid or failed
   * @param lookedInto whether it is pending for longer than it should be
   * @param payeeUrl where to say where it should go; null once it is decided
   */
  public record PayoutAnswer(
      UUID id,
      String state,
      boolean lookedInto,
      Money taken,
      Money paid,
      Instant at,
      @Nullable String payeeUrl,
      String provider,
      boolean livemode) {}

  private final Provider provider;
  private final PaymentSettings settings;
  private final Instance instance;
  private final Clock clock;

  PayoutAnswers(Provider provider, PaymentSettings settings, Instance instance, Clock clock) {
    this.provider = provider;
    this.settings = settings;
    this.instance = instance;
    this.clock = clock;
  }

  public PayoutAnswer of(Payout payout) {
    var order = payout.order();
    var open = payout instanceof Payout.Pending;
    return new PayoutAnswer(
        order.id(),
        state(payout),
        isLookedInto(payout),
        order.taken(),
        order.paid(),
        order.at(),
        open ? instance.publicUrl().resolve(provider.payee(order)).toString() : null,
        order.provider(),
        provider.live());
  }

  public boolean isLookedInto(Payout payout) {
    var since = payout.order().at().plus(settings.lookedIntoAfter());
    return payout instanceof Payout.Pending && clock.instant().isAfter(since);
  }

  public static String state(Payout payout) {
    return switch (payout) {
      case Payout.Pending _ -> "pending";
      case Payout.Paid _ -> "paid";
      case Payout.Failed _ -> "failed";
    };
  }
}
