package app.serenade.reviews;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A creator's average among the figures of their profile. */
@Component
class ProfileRating implements Fill {
  private final ReviewReads reviews;

  ProfileRating(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Slot slot() {
    return Slot.PROFILE_COUNT;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var rating = reviews.rating(subject);
    return rating.average() == null ? null : Templates.content("reviews/count", rating);
  }
}
