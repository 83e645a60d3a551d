package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.media.Asset;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creator publishes their offer, the first time or again; from then on it can be commissioned.
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
  private final Live live;

  PublishOffer(OfferStore offers, OfferSettings settings, Media media, Live live) {
    this.offers = offers;
    this.settings = settings;
    this.media = media;
    this.live = live;
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
            Offer.State.ACCEPTING,
            current == null ? 1 : current.version() + 1);
    offers.save(offer);
    live.hint("offer/" + creator, "offer");
    live.hint("account/" + creator, "offer");
    return offer;
  }
}
