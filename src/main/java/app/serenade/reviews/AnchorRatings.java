package app.serenade.reviews;

import app.serenade.offers.Ratings;
import app.serenade.platform.Anchor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A creator's average beside the price on every way to their offer. */
@Component
class AnchorRatings implements Ratings {
  private final ReviewReads reviews;

  AnchorRatings(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Map<UUID, Anchor.Rating> of(Collection<UUID> creators) {
    return creators.isEmpty() ? Map.of() : reviews.averages(creators);
  }
}
