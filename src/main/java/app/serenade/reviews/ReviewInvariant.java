package app.serenade.reviews;

import app.serenade.platform.Invariant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A review belongs to a delivered commission of its two, and ratings agree with the reviews. */
@Component
class ReviewInvariant implements Invariant {
  private final ReviewReads reviews;

  ReviewInvariant(ReviewReads reviews) {
    this.reviews = reviews;
  }

  @Override
  public String name() {
    return "reviews belong to deliveries and ratings to reviews";
  }

  @Override
  public List<String> breaches() {
    return Stream.of(reviews.strays(), reviews.wrongRatings()).flatMap(List::stream).toList();
  }
}
