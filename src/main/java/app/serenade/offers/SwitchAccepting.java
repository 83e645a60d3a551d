package app.serenade.offers;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creator stops taking requests for now, or takes them again. A payment at the same instant is
 * either before it, and counts, or after it, and is refused: both lock the offer.
 */
@Component
@CheckReturnValue
public class SwitchAccepting {
  public sealed interface Outcome {
    /** It stands as it was asked for, now or since earlier. */
    record Done(Offer offer) implements Outcome {}

    /** The creator left the function; only publishing leads back. */
    record Exited(Offer offer) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final OfferStore offers;
  private final OfferHints hints;

  SwitchAccepting(OfferStore offers, OfferHints hints) {
    this.offers = offers;
    this.hints = hints;
  }

  @Transactional
  public Outcome to(boolean accepting, UUID creator) {
    var offer = offers.lockForChange(creator);
    if (offer == null) return new Outcome.NotFound();
    if (offer.exited()) return new Outcome.Exited(offer);
    var wanted = accepting ? Offer.State.ACCEPTING : Offer.State.PAUSED;
    return new Outcome.Done(offer.state() == wanted ? offer : become(offer.in(wanted)));
  }

  private Offer become(Offer offer) {
    offers.setState(offer);
    hints.changed(offer.creator());
    return offer;
  }
}
