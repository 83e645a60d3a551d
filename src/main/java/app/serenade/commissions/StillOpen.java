package app.serenade.commissions;

import app.serenade.offers.Offers;
import app.serenade.profiles.Blocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a creator still takes a request at the moment it is paid for: they accept requests, and
 * did not block this fan. It stays so until the caller's transaction ends.
 */
@Component
class StillOpen {
  private final Offers offers;
  private final Blocks blocks;

  StillOpen(Offers offers, Blocks blocks) {
    this.offers = offers;
    this.blocks = blocks;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public boolean to(Terms terms) {
    var offer = offers.lock(terms.creator());
    return offer != null && offer.accepting() && !blocks.isBlocked(terms.creator(), terms.fan());
  }
}
