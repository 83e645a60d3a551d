package app.serenade.reviews;

import app.serenade.platform.Ids;
import app.serenade.platform.live.Live;
import app.serenade.reviews.ReviewStore.Subject;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fan of a delivered commission says, once, what they think of the video.
 *
 * <p>Delivered is for good, so nothing needs a lock; two reviews at once meet at the unique key.
 */
@Component
@CheckReturnValue
public class PostReview {
  /** What posting comes to. */
  public sealed interface Outcome {
    /** It is posted, by this request or by the same one before. */
    record Posted(Review review) implements Outcome {}

    /** There is another already; it stays as it is. */
    record Already(Review review) implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** There is no video to review; this is the commission's state. */
    record NotNow(String state) implements Outcome {}

    /** There is no such commission of this fan. */
    record NotFound() implements Outcome {}
  }

  private final ReviewStore reviews;
  private final ApplicationEventPublisher events;
  private final Live live;

  PostReview(ReviewStore reviews, ApplicationEventPublisher events, Live live) {
    this.reviews = reviews;
    this.events = events;
    this.live = live;
  }

  @Transactional
  public Outcome by(UUID fan, UUID commission, ReviewForm form) {
    var subject = reviews.subject(commission);
    if (subject == null || !subject.fan().equals(fan)) return new Outcome.NotFound();
    if (!subject.delivered()) return new Outcome.NotNow(subject.state());
    var before = reviews.find(commission);
    if (before != null) return again(before, form);
    var errors = form.errors();
    return errors.isEmpty() ? post(subject, form) : new Outcome.Invalid(errors);
  }

  private Outcome post(Subject subject, ReviewForm form) {
    var added = reviews.add(Ids.next(), subject, form);
    var review = reviews.posted(subject.commission());
    if (!added) return again(review, form);
    tell(subject, review);
    return new Outcome.Posted(review);
  }

  private static Outcome again(Review before, ReviewForm form) {
    return form.says(before) ? new Outcome.Posted(before) : new Outcome.Already(before);
  }

  private void tell(Subject subject, Review review) {
    live.hint("account/" + subject.fan(), "commission");
    live.hint("account/" + subject.creator(), "commission");
    live.hint("offer/" + subject.creator(), "offer");
    events.publishEvent(
        new ReviewPosted(
            subject.commission(),
            subject.transition() + 1,
            subject.creator(),
            subject.fan(),
            review.stars()));
  }
}
