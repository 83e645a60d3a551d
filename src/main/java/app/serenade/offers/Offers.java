package app.serenade.offers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers, for those who commission. */
@Component
public class Offers {
  private final OfferStore offers;
  private final OfferReads reads;

  Offers(OfferStore offers, OfferReads reads) {
    this.offers = offers;
    this.reads = reads;
  }

  /** The offer as everybody sees it, by the creator's handle. */
  public @Nullable OfferView byHandle(String handle) {
    return reads.byHandle(handle);
  }

  /**
   * The offer, kept as it is until the caller's transaction ends: nobody stops accepting between a
   * look and a payment.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public @Nullable Offer lock(UUID creator) {
    return offers.lockAgainstChange(creator);
  }
}
