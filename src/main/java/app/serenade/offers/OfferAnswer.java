package app.serenade.offers;

import app.serenade.platform.money.Money;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An offer for programs: as everybody sees it, and under what it is commissioned. */
record OfferAnswer(@JsonUnwrapped OfferView offer, Under conditions) {
  /**
   * @param feePercent the platform's share of the price
   * @param net what is left of the price for the creator
   * @param acceptSeconds how long the creator has to accept
   * @param deliverSeconds how long after that they have to send the video
   */
  record Under(int feePercent, Money net, long acceptSeconds, long deliverSeconds) {}

  static OfferAnswer of(OfferView offer, Conditions conditions) {
    return new OfferAnswer(
        offer,
        new Under(
            conditions.feePercent(),
            conditions.net(offer.price()),
            conditions.toAnswer().toSeconds(),
            conditions.toDeliver().toSeconds()));
  }
}
