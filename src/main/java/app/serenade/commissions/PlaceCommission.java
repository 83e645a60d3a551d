package app.serenade.commissions;

import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.offers.Offer;
import app.serenade.offers.Offers;
import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import app.serenade.platform.money.Rates;
import app.serenade.profiles.Blocks;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirm: the fan's brief becomes a commission that awaits payment, under the offer's terms as
 * they are now. A second Confirm reuses an unpaid first one.
 */
@Component
@CheckReturnValue
public class PlaceCommission {
  public sealed interface Outcome {
    /** It awaits payment, or is a request already, as with a price of 0. */
    record Done(Commission commission) implements Outcome {
      public UUID id() {
        return commission.id();
      }

      public boolean paid() {
        return !(commission instanceof AwaitingPayment);
      }
    }

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** There is no such offer. */
    record NotFound() implements Outcome {}

    /** The creator takes no requests at this moment. */
    record Closed(Offer offer) implements Outcome {}

    /** The creator published it anew since the fan looked: they are asked again. */
    record Changed(Offer offer) implements Outcome {}

    /** The creator blocked this fan. */
    record Blocked() implements Outcome {}

    /** Nobody commissions themself. */
    record Own() implements Outcome {}
  }

  private final CommissionStore commissions;
  private final Transitions transitions;
  private final Offers offers;
  private final Blocks blocks;
  private final CommissionSettings settings;
  private final Rates rates;
  private final PayCommission payment;
  private final Live live;
  private final Clock clock;

  PlaceCommission(
      CommissionStore commissions,
      Transitions transitions,
      Offers offers,
      Blocks blocks,
      CommissionSettings settings,
      Rates rates,
      PayCommission payment,
      Live live,
      Clock clock) {
    this.commissions = commissions;
    this.transitions = transitions;
    this.offers = offers;
    this.blocks = blocks;
    this.settings = settings;
    this.rates = rates;
    this.payment = payment;
    this.live = live;
    this.clock = clock;
  }

  /** Under the offer as it is now, whatever the fan saw of it. */
  @Transactional
  public Outcome by(UUID fan, UUID creator, BriefForm form) {
    return by(fan, creator, form, SeenOffer.none());
  }

  @Transactional
  public Outcome by(UUID fan, UUID creator, BriefForm form, SeenOffer seen) {
    if (fan.equals(creator)) return new Outcome.Own();
    var errors = form.errors(clock.instant());
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var offer = offers.lock(creator);
    if (offer == null) return new Outcome.NotFound();
    if (blocks.isBlocked(creator, fan)) return new Outcome.Blocked();
    if (!offer.accepting()) return new Outcome.Closed(offer);
    if (!seen.isStill(offer)) return new Outcome.Changed(offer);
    var placed = place(terms(fan, offer, form.brief()));
    return new Outcome.Done(offer.price().isZero() ? payment.free(placed) : placed);
  }

  private Commission place(Terms terms) {
    var added = commissions.add(terms, settings.toPay());
    if (added != null) return added;
    var earlier = commissions.lockAwaiting(terms.fan(), terms.creator());
    if (earlier == null) return place(terms);
    return switch (earlier.commission().asOf(earlier.now())) {
      case AwaitingPayment unpaid -> again(unpaid, terms.withId(unpaid.id()));
      case Commission lapsed -> {
        var _ = transitions.keep(earlier, lapsed);
        yield place(terms);
      }
    };
  }

  /**
   * It keeps its id, so that what the fan began to pay for it still pays for it: a charge that is
   * pending sends the brief as it is now. Where the offer's price changed, that charge is of a
   * price nobody wants any more; {@link TakeCharge} sends it back whole, and the new price is
   * charged apart from it.
   */
  private AwaitingPayment again(AwaitingPayment unpaid, Terms terms) {
    if (unpaid.terms().equals(terms)) return unpaid;
    live.hint("account/" + terms.fan(), "commission");
    return commissions.change(terms, settings.toPay());
  }

  private Terms terms(UUID fan, Offer offer, Brief brief) {
    return new Terms(
        Ids.next(),
        fan,
        offer.creator(),
        brief,
        offer.price(),
        settings.feePercent(),
        rates.of(offer.price().unit()),
        settings.toAnswer(),
        settings.toDeliver(),
        settings.claimWindow(),
        offer.promised(),
        offer.description());
  }
}
