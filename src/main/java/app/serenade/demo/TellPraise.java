package app.serenade.demo;

import app.serenade.platform.TimeShift;
import app.serenade.reviews.PostReview;
import app.serenade.reviews.ReviewForm;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets the fans of the stories review what they got, some time ago. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class TellPraise {
  private final PostReview post;
  private final TimeShift time;
  private final MadeStore made;

  TellPraise(PostReview post, TimeShift time, MadeStore made) {
    this.post = post;
    this.time = time;
    this.made = made;
  }

  void tell(Praise praise) {
    var _ = made.once("review/" + praise.story(), () -> post(praise));
  }

  private UUID post(Praise praise) {
    var commission = made.known("commission/" + praise.story());
    var form = new ReviewForm(praise.stars(), praise.words(), praise.named());
    time.ago(Duration.ofHours(praise.hoursAgo()));
    if (!(post.by(made.known("account/" + fan(praise)), commission, form)
        instanceof PostReview.Outcome.Posted(var review)))
      throw new IllegalStateException("not posted: " + praise.story());
    time.backToNow();
    return review.id();
  }

  private static String fan(Praise praise) {
    return Stories.ALL.stream()
        .filter(story -> story.name().equals(praise.story()))
        .findFirst()
        .orElseThrow()
        .fan();
  }
}
