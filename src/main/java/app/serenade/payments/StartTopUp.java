package app.serenade.payments;

import app.serenade.platform.Instance;
import app.serenade.platform.Requests;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Somebody asks for coins; they come once the provider confirms the payment. */
@NamedInterface("rooms")
@Component
public class StartTopUp {
  public sealed interface Outcome {
    /**
     * @param checkout where to pay
     */
    record Started(TopUp topUp, String checkout) implements Outcome {}

    /** The same was asked before, and is decided. */
    record Decided(TopUp topUp) implements Outcome {}

    /** This id was used for something else. */
    record IdTaken() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}
  }

  private final TopUpStore topUps;
  private final Provider provider;
  private final PaymentSettings settings;
  private final Instance instance;
  private final Clock clock;

  StartTopUp(
      TopUpStore topUps,
      Provider provider,
      PaymentSettings settings,
      Instance instance,
      Clock clock) {
    this.topUps = topUps;
    this.provider = provider;
    this.settings = settings;
    this.instance = instance;
    this.clock = clock;
  }

  public Outcome by(UUID account, TopUpForm form) {
    var errors = form.errors(settings);
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var order = order(account, form);
    var topUp = topUps.addOrFind(order);
    if (!topUp.order().sameAs(order)) return new Outcome.IdTaken();
    return topUp instanceof TopUp.Pending
        ? new Outcome.Started(topUp, provider.checkout(topUp.order().bill()))
        : new Outcome.Decided(topUp);
  }

  private TopUp.Order order(UUID account, TopUpForm form) {
    var coins = Money.coins(form.amount());
    var next = Requests.localPath(form.next(), "/wallet");
    return new TopUp.Order(
        form.key(), account, coins, price(coins, instance), provider.name(), next, clock.instant());
  }

  /** In the instance's currency, rounded up to its smallest part. */
  public static Money price(Money coins, Instance instance) {
    var unit = Unit.currency(instance.currency());
    var parts = Math.multiplyExact(coins.amount(), Math.powExact(10L, unit.decimals()));
    return new Money(Math.ceilDiv(parts, instance.coinsPerUnit()), unit);
  }
}
