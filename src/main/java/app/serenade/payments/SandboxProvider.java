package app.serenade.payments;

import app.serenade.payments.SandboxStore.Payment;
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
  public String checkout(Bill bill) {
    books.open(bill.id(), bill.price());
    return "/sandbox/payments/" + bill.id();
  }

  @Override
  public Answer ask(Bill bill) {
    return answer(books.find(bill.id()));
  }

  /** It says so at once, and by an event that it is done. */
  @Override
  public Answer giveBack(Bill bill) {
    var begun = books.openTransfer("refund", bill.id(), bill.price());
    if (books.decideTransfer(bill.id(), "paid")) send(Topic.REFUND, books.transfer(bill.id()));
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
    if (decision != Decision.LATER && books.decide(id, decision.state()))
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
    DECLINE,
    LATER;

    /** What a button of the sandbox's pages says. */
    static Decision pressed(String button) {
      return switch (button) {
        case "pay" -> PAY;
        case "decline" -> DECLINE;
        default -> LATER;
      };
    }

    String state() {
      return switch (this) {
        case PAY -> "paid";
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
