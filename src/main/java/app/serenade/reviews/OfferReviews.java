package app.serenade.reviews;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A creator's rating in full and the newest reviews, on their offer page. */
@Component
class OfferReviews implements Fill {
  private final ReviewReads reviews;

  OfferReviews(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Slot slot() {
    return Slot.OFFER_REVIEWS;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var creator = reviews.first(subject);
    return creator == null ? null : Templates.content("reviews/list", creator);
  }
}
