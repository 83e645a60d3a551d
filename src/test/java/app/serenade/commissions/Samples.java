package app.serenade.commissions;

import app.serenade.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Commissions of one fan and one creator, for tests of the rules. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final Duration TO_ANSWER = Duration.ofHours(48);
  public static final Duration TO_DELIVER = Duration.ofHours(168);
  public static final Duration PROMISED = Duration.ofSeconds(30);
  public static final UUID FAN = new UUID(0, 2);
  public static final UUID CREATOR = new UUID(0, 3);
  public static final UUID ASSET = new UUID(0, 4);

  private Samples() {}

  public static Brief brief() {
    return new Brief(
        Brief.Relation.FRIEND, "Ada", "AY-da", Brief.Occasion.BIRTHDAY, null, "Sing.", false);
  }

  public static Terms terms(Money price, int feePercent) {
    return terms(FAN, CREATOR, price, feePercent);
  }

  public static Terms terms(UUID fan, UUID creator, Money price, int feePercent) {
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

  public static Commission.AwaitingPayment awaiting() {
    return new Commission.AwaitingPayment(terms(Money.coins(500), 20), NOW);
  }

  public static Commission.Requested requested() {
    return awaiting().pay(NOW);
  }

  public static Commission.Accepted accepted() {
    return requested().accept(NOW);
  }

  public static Commission.Delivered delivered() {
    return (Commission.Delivered) accepted().deliver(ASSET, PROMISED, NOW);
  }
}
