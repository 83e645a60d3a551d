package app.serenade.payments.sandbox;

import app.serenade.payments.Provider;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sandbox tells of a payment, a refund or a payout, as JSON. */
record SandboxEvent(
    @Nullable String id, @Nullable String type, boolean livemode, @Nullable Payment payment) {

  record Payment(@Nullable UUID id, long amount, @Nullable String currency) {}

  /** One event of each topic, since the sandbox decides each once. */
  static SandboxEvent of(Provider.Topic topic, SandboxStore.Payment payment) {
    var about = topic.name().toLowerCase(Locale.ROOT);
    return new SandboxEvent(
        about + "-" + payment.id(),
        about + "." + payment.state(),
        false,
        new Payment(payment.id(), payment.amount().amount(), payment.amount().unit().code()));
  }
}
