package app.serenade.payments;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Pretends to take money, in the way a real provider does it: a page of its own, then a signed
 * event. Switched on by {@code serenade.payments.provider=sandbox}, the default.
 */
@Component
class SandboxProvider implements Provider {
  static final String NAME = "sandbox";

  private final SandboxStore payments;
  private final SandboxEvents events;

  SandboxProvider(SandboxStore payments, SandboxEvents events) {
    this.payments = payments;
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
  public String checkout(TopUp.Order order) {
    payments.open(order.id(), order.price());
    return "/sandbox/payments/" + order.id();
  }

  @Override
  public Answer ask(TopUp.Order order) {
    var payment = payments.find(order.id());
    if (payment == null) return new Answer.Open();
    return answer(payment.state(), payment);
  }

  /** What the payer pressed; only the first decision counts. */
  void decide(UUID id, Decision decision) {
    if (decision == Decision.LATER || !payments.decide(id, decision.state())) return;
    var payment = payments.find(id);
    if (payment != null) events.send(payment);
  }

  enum Decision {
    PAY,
    DECLINE,
    LATER;

    String state() {
      return switch (this) {
        case PAY -> "paid";
        case DECLINE -> "declined";
        case LATER -> "open";
      };
    }
  }

  static Answer answer(String state, SandboxStore.Payment payment) {
    return switch (state) {
      case "paid" -> new Answer.Paid(payment.amount());
      case "declined" -> new Answer.Failed("declined");
      default -> new Answer.Open();
    };
  }
}
