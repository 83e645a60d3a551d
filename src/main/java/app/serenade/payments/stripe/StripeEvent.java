package app.serenade.payments.stripe;

import org.jspecify.annotations.Nullable;

/** What Stripe tells, as far as it is believed: that something became of an object, not what. */
record StripeEvent(
    @Nullable String id,
    @Nullable String type,
    boolean livemode,
    @Nullable String account,
    @Nullable Data data) {
  record Data(@Nullable About object) {}

  record About(@Nullable String id) {}

  /** The identity of what it is about; empty where it names none. */
  String about() {
    if (data == null || data.object() == null || data.object().id() == null) return "";
    return data.object().id();
  }
}
