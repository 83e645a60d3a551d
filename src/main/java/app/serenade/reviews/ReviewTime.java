package app.serenade.reviews;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a commission was reviewed, in its list of times. */
@Component
class ReviewTime implements Fill {
  private final ReviewReads reviews;

  ReviewTime(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public Slot slot() {
    return Slot.COMMISSION_TIME;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!(viewer instanceof Viewer.Account account)) return null;
    var reviewing = reviews.find(account.id(), subject);
    return reviewing == null || reviewing.review() == null
        ? null
        : Templates.content("reviews/time", reviewing.review());
  }
}
