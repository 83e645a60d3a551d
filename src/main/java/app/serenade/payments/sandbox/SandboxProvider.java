package app.serenade.payments.sandbox;

import app.serenade.payments.Bill;
import app.serenade.payments.Payout;
import app.serenade.payments.Provider;
import app.serenade.payments.sandbox.SandboxStore.Payment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pretends to move money, in the way a real provider does it: a page of its own, then a signed
 * event. Switched on by {@code serenade.payments.provider=sandbox}, the default.
 */
@Component
class SandboxProvider implements Provider {
  static final String NAME = "sandbox";

  private final SandboxStore books;
  private final SandboxEvents events;

  SandboxProvider(SandboxStore books, SandboxEvents events) {
    this.books = books;
    this.events = events;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public List<String> checkoutOrigins() {
    return List.of();
  }

  @Override
  public String checkout(Bill bill) {
    books.open(bill.id(), bill.price());
    return "/sandbox/payments/" + bill.id();
  }

  @Override
  public Answer ask(Bill bill) {
    return answer(books.find(bill.id()));
  }

  @Override
  public Answer close(Bill bill) {
    books.open(bill.id(), bill.price());
    return books.decide(bill.id(), Decision.DECLINE) ? new Answer.Failed("expired") : ask(bill);
  }

  /** It says so at once, and by an event that it is done, or cannot be. */
  @Override
  public Answer giveBack(Bill bill) {
    var begun = books.openTransfer("refund", bill.id(), bill.price());
    var state = books.refunds(bill.id()) ? "paid" : "declined";
    if (books.decideTransfer(bill.id(), state)) send(Topic.REFUND, books.transfer(bill.id()));
    return begun ? new Answer.Open() : answer(books.transfer(bill.id()));
  }

  @Override
  public String payee(Payout.Order payout) {
    var _ = books.openTransfer("payout", payout.id(), payout.paid());
    return "/sandbox/payouts/" + payout.id();
  }

  @Override
  public Answer ask(Payout.Order payout) {
    var answer = answer(books.transfer(payout.id()));
    return answer instanceof Answer.Failed ? new Answer.Failed("refused") : answer;
  }

  /** What the payer pressed; only the first decision counts. */
  void decide(UUID id, Decision decision) {
    if (decision != Decision.LATER && books.decide(id, decision))
      send(Topic.PAYMENT, books.find(id));
  }

  /** The same for what the payee pressed. */
  void decidePayout(UUID id, Decision decision) {
    if (decision != Decision.LATER && books.decideTransfer(id, decision.state()))
      send(Topic.PAYOUT, books.transfer(id));
  }

  private void send(Topic topic, @Nullable Payment payment) {
    if (payment != null) events.send(topic, payment);
  }

  enum Decision {
    PAY,
    /** By something that takes no money back. */
    PAY_FOR_GOOD,
    DECLINE,
    LATER;

    /** What a button of the sandbox's pages says. */
    static Decision pressed(String button) {
      return switch (button) {
        case "pay" -> PAY;
        case "pay-for-good" -> PAY_FOR_GOOD;
        case "decline" -> DECLINE;
        default -> LATER;
      };
    }

    String state() {
      return switch (this) {
        case PAY, PAY_FOR_GOOD -> "paid";
        case DECLINE -> "declined";
        case LATER -> "open";
      };
    }
  }

  private static Answer answer(@Nullable Payment payment) {
    if (payment == null) return new Answer.Open();
    return switch (payment.state()) {
      case "paid" -> new Answer.Paid(payment.amount());
      case "declined" -> new Answer.Failed("declined");
      default -> new Answer.Open();
    };
  }
}
