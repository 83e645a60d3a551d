package app.serenade.offers;

import app.serenade.platform.money.Money;
import java.time.Duration;

/** Under what creators are commissioned: those who know commissions say it. */
public interface Conditions {
  /** The platform's share of a price. */
  int feePercent();

  /** How long a creator has to accept. */
  Duration toAnswer();

  /** How long after that they have to send the video. */
  Duration toDeliver();

  /** What is left of a price for the creator. */
  default Money net(Money price) {
    return price.minus(price.share(feePercent()));
  }
}
