package app.serenade.commissions;

import app.serenade.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a commission was bought under, copied at Confirm and the same in every state: later edits of
 * the offer or of the settings change nothing in it (spec C1).
 *
 * @param feePercent the operator's share of the price, 0 to 100
 * @param coinsPerUnit how many coins were one whole unit of the price's currency; of the instance's
 *     where it is in coins; null where there was no rate
 * @param toAnswer how long the creator has to accept
 * @param toDeliver how long after accepting they have to send the video
 * @param claimWindow how long after delivery an operator can still reverse the money
 * @param promisedLength the shortest video the creator promised
 * @param description the offer's own words
 */
public record Terms(
    UUID id,
    UUID fan,
    UUID creator,
    Brief brief,
    Money price,
    int feePercent,
    @Nullable BigDecimal coinsPerUnit,
    Duration toAnswer,
    Duration toDeliver,
    Duration claimWindow,
    Duration promisedLength,
    String description) {
  public Terms {
    if (fan.equals(creator)) throw new IllegalArgumentException("nobody commissions themself");
    if (feePercent < 0 || feePercent > 100) throw new IllegalArgumentException("fee " + feePercent);
  }

  Terms withId(UUID other) {
    return new Terms(
        other,
        fan,
        creator,
        brief,
        price,
        feePercent,
        coinsPerUnit,
        toAnswer,
        toDeliver,
        claimWindow,
        promisedLength,
        description);
  }

  /** Net and fee make up the price: one is what the other leaves. */
  public Settlement.Release release() {
    var fee = price.share(feePercent);
    return new Settlement.Release(price.minus(fee), fee);
  }
}
