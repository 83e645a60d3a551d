package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.media.Asset;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creator publishes their offer, the first time or again. A new one can be commissioned from then
 * on; one whose creator takes no requests for now goes on taking none.
 */
@Component
@CheckReturnValue
public class PublishOffer {
  public sealed interface Outcome {
    record Done(Offer offer) implements Outcome {}

    /** Nothing was published; what is wrong, by field. */
    record Invalid(Map<String, String> errors) implements Outcome {}
  }

  private final OfferStore offers;
  private final OfferSettings settings;
  private final Media media;
  private final OfferHints hints;

  PublishOffer(OfferStore offers, OfferSettings settings, Media media, OfferHints hints) {
    this.offers = offers;
    this.settings = settings;
    this.media = media;
    this.hints = hints;
  }

  @Transactional
  public Outcome by(UUID creator, OfferForm form) {
    var errors = form.errors(settings);
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var asset = Objects.requireNonNull(form.asset());
    var current = offers.lockForChange(creator);
    var problem = takeIntroduction(creator, asset, current);
    if (problem != null) return new Outcome.Invalid(Map.of("asset", problem));
    return new Outcome.Done(publish(creator, form, asset, current));
  }

  /**
   * What stands in the way of this introduction, or null; the one already shown needs no taking.
   */
  private @Nullable String takeIntroduction(UUID creator, UUID asset, @Nullable Offer current) {
    if (current != null && current.introduction().equals(asset)) return null;
    return switch (media.take(asset, creator, Purpose.INTRODUCTION)) {
      case Asset taken -> null;
      case Taken.NotThere n -> t("offers.error.no-introduction");
      case Taken.NotReady n -> t("offers.error.introduction-not-ready");
      case Taken.Refused(var reason) -> t(reason);
      case Taken.AlreadyTaken a -> t("offers.error.introduction-taken");
    };
  }

  private Offer publish(UUID creator, OfferForm form, UUID asset, @Nullable Offer current) {
    var offer =
        new Offer(
            creator,
            asset,
            form.description(),
            form.price(),
            Duration.ofSeconds(form.promised()),
            published(current),
            current == null ? 1 : current.version() + 1);
    offers.save(offer);
    hints.changed(creator);
    return offer;
  }

  /** Publishing opens a new offer, and one that was left; it leaves the switch where it stands. */
  private static Offer.State published(@Nullable Offer current) {
    return current == null || current.exited() ? Offer.State.ACCEPTING : current.state();
  }
}
