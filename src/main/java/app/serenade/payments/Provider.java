package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.ErrorResponseException;

/**
 * Takes money, gives it back and pays it out; the setting {@code serenade.payments.provider} names
 * the one that is switched on.
 *
 * <p>Its calls may leave this machine, so they are made outside of any transaction.
 */
@NamedInterface("rooms")
public interface Provider {
  String name();

  /** Whether real money moves. */
  boolean live();

  /** Where its pages are, such as {@code https://pay.example.org}; empty where they are ours. */
  List<String> checkoutOrigins();

  /**
   * The path or address where the payer pays. Asked again for the same bill, the same one.
   *
   * @throws Unreachable where the provider does not answer
   */
  String checkout(Bill bill);

  /** What has become of the payment, as the provider knows it now. */
  Answer ask(Bill bill);

  /** Takes no payment for this bill any more, and says what became of it until now. */
  Answer close(Bill bill);

  /**
   * Gives back all of a bill that was paid. Asked again, it is the same refund, as it is now; one
   * that failed, failed for good.
   */
  Answer giveBack(Bill bill);

  /**
   * The path or address where the payee says where to send it. Asked again, it leads to the same.
   *
   * @throws Unreachable where the provider does not answer
   */
  String payee(Payout.Order payout);

  /** What has become of the payout, as the provider knows it now. */
  Answer ask(Payout.Order payout);

  /** The provider does not answer: nothing was charged, and the same can be asked again. */
  final class Unreachable extends ErrorResponseException {
    public Unreachable() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /** What an event of a provider is about. */
  enum Topic {
    PAYMENT,
    REFUND,
    PAYOUT
  }

  sealed interface Answer {
    record Open() implements Answer {}

    record Paid(Money amount) implements Answer {}

    /**
     * @param reason a key of the messages {@code payments.reason.<reason>}
     */
    record Failed(String reason) implements Answer {}
  }
}
