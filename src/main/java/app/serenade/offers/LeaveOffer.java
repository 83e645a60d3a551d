package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * With an account goes its offer, before anything else: who holds it for a payment at this moment
 * comes first, and nobody comes after.
 */
@Component
class LeaveOffer implements Leaving {
  private final OfferStore offers;
  private final OfferReads reads;
  private final OfferHints hints;

  LeaveOffer(OfferStore offers, OfferReads reads, OfferHints hints) {
    this.offers = offers;
    this.reads = reads;
    this.hints = hints;
  }

  @Override
  public List<Told> tells(UUID account) {
    return reads.of(account) == null
        ? List.of()
        : List.of(new Told(Fate.GOES, t("offers.leaving")));
  }

  @Override
  public void close(UUID account) {
    if (offers.remove(account)) hints.changed(account);
  }

  /** Its introduction goes with all films of the account. */
  @Override
  public void letGo(Departure departure) {
    close(departure.account());
  }
}
