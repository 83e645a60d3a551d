package app.serenade.reviews;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A creator's average beneath the price of their offer. */
@Component
class OfferRating implements Fill {
  private final ReviewReads reviews;

  OfferRating(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Slot slot() {
    return Slot.OFFER_RATING;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var creator = reviews.first(subject);
    return creator == null ? null : Templates.content("reviews/rating", creator);
  }
}
