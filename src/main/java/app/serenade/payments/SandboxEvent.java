package app.serenade.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sandbox tells of a payment, as JSON. */
record SandboxEvent(
    @Nullable String id, @Nullable String type, boolean livemode, @Nullable Payment payment) {

  record Payment(@Nullable UUID id, long amount, @Nullable String currency) {}

  /** One event a payment, since a sandbox payment is decided once. */
  static SandboxEvent of(SandboxStore.Payment payment) {
    return new SandboxEvent(
        "event-" + payment.id(),
        "payment." + payment.state(),
        false,
        new Payment(payment.id(), payment.amount().amount(), payment.amount().unit().code()));
  }
}
