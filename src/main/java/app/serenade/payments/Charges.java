package app.serenade.payments;

import app.serenade.platform.Ids;
import app.serenade.platform.Requests;
import app.serenade.platform.money.Money;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prices in a currency, for modules whose things are paid for by charges. */
@Component
public class Charges {
  private final ChargeStore charges;
  private final ChargeAnswers answers;
  private final Provider provider;
  private final Clock clock;

  Charges(ChargeStore charges, ChargeAnswers answers, Provider provider, Clock clock) {
    this.charges = charges;
    this.answers = answers;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * Asks for the price of this, in the caller's transaction; asked again while it is pending, it is
   * the same charge, and at another price another one. The payer pays at {@link #checkout}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID ask(UUID ref, UUID account, Money price, String next) {
    var path = Requests.localPath(next, "/wallet");
    return charges
        .addOrFind(
            new Charge.Order(
                Ids.next(), ref, account, price, provider.name(), path, clock.instant()))
        .id();
  }

  /** The path that leads to the provider's page. */
  public static String checkout(UUID charge) {
    return "/charges/" + charge + "/checkout";
  }

  /** The charge for programs, with the address to pay at; not inside a transaction. */
  public Object answer(UUID charge) {
    return answers.of(Objects.requireNonNull(charges.find(charge)));
  }
}
