package app.serenade.reviews;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the review, or the review itself, on a commission's detail page. */
@Component
class ReviewPart implements Fill {
  private final ReviewReads reviews;

  ReviewPart(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Slot slot() {
    return Slot.COMMISSION_REVIEW;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!(viewer instanceof Viewer.Account account)) return null;
    var reviewing = reviews.find(account.id(), subject);
    return reviewing == null || !reviewing.delivered()
        ? null
        : Templates.content("reviews/part", reviewing);
  }
}
