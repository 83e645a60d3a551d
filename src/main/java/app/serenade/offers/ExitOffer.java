package app.serenade.offers;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creator leaves the function. Nothing new can be commissioned; what is unfinished remains to be
 * finished, and what the offer was stays for starting again.
 */
@Component
@CheckReturnValue
public class ExitOffer {
  public sealed interface Outcome {
    /**
     * The creator has left, now or since earlier.
     *
     * @param unfinished how many commissions remain to be finished
     */
    record Done(Offer offer, int unfinished) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final OfferStore offers;
  private final Unfinished unfinished;
  private final OfferHints hints;

  ExitOffer(OfferStore offers, Unfinished unfinished, OfferHints hints) {
    this.offers = offers;
    this.unfinished = unfinished;
    this.hints = hints;
  }

  @Transactional
  public Outcome by(UUID creator) {
    var offer = offers.lockForChange(creator);
    if (offer == null) return new Outcome.NotFound();
    var left = offer.exited() ? offer : leave(offer.in(Offer.State.EXITED));
    return new Outcome.Done(left, unfinished.of(creator));
  }

  private Offer leave(Offer offer) {
    offers.setState(offer);
    hints.changed(offer.creator());
    return offer;
  }
}
