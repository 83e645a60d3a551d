package app.serenade.commissions;

import app.serenade.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Commissions of one fan and one creator, for tests of the rules. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final Duration TO_ANSWER = Duration.ofHours(48);
  static final Duration TO_DELIVER = Duration.ofHours(168);
  static final Duration PROMISED = Duration.ofSeconds(30);
  static final UUID FAN = new UUID(0, 2);
  static final UUID CREATOR = new UUID(0, 3);
  static final UUID ASSET = new UUID(0, 4);

  private Samples() {}

  static Brief brief() {
    return new Brief(
        Brief.Relation.FRIEND, "Ada", "AY-da", Brief.Occasion.BIRTHDAY, null, "Sing.", false);
  }

  static Terms terms(Money price, int feePercent) {
    return terms(FAN, CREATOR, price, feePercent);
  }

  static Terms terms(UUID fan, UUID creator, Money price, int feePercent) {
    return new Terms(
        new UUID(0, 1),
        fan,
        creator,
        brief(),
        price,
        feePercent,
        BigDecimal.valueOf(100),
        TO_ANSWER,
        TO_DELIVER,
        Duration.ofHours(72),
        PROMISED,
        "A song");
  }

  static Commission.AwaitingPayment awaiting() {
    return new Commission.AwaitingPayment(terms(Money.coins(500), 20), NOW);
  }

  static Commission.Requested requested() {
    return awaiting().pay(NOW);
  }

  static Commission.Accepted accepted() {
    return requested().accept(NOW);
  }

  static Commission.Delivered delivered() {
    return (Commission.Delivered) accepted().deliver(ASSET, PROMISED, NOW);
  }
}
