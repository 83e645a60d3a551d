package app.serenade.reviews;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.profiles.ProfileReads;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs. */
@RestController
@RequestMapping("/api/v1")
class ReviewApi {
  public record NewReview(@Nullable Integer stars, @Nullable String text, @Nullable Boolean named) {
    ReviewForm form() {
      return new ReviewForm(stars == null ? null : stars.toString(), text, named);
    }
  }

  /** A review as its two parties see it. */
  public record Answer(
      UUID id, @Nullable Integer stars, String text, boolean named, Instant postedAt) {
    static Answer of(Review it) {
      return new Answer(it.id(), it.stars(), it.words(), it.named(), it.postedAt());
    }
  }

  public record Answers(Rating rating, List<PublicReview> reviews, @Nullable UUID next) {}

  private final PostReview post;
  private final ReviewReads reviews;
  private final ProfileReads profiles;

  ReviewApi(PostReview post, ReviewReads reviews, ProfileReads profiles) {
    this.post = post;
    this.reviews = reviews;
    this.profiles = profiles;
  }

  @Access(SIGNED_IN)
  @PostMapping("/commissions/{id}/review")
  ResponseEntity<?> post(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody NewReview review) {
    return switch (post.by(viewer.id(), id, review.form())) {
      case PostReview.Outcome.Posted(var posted) -> ResponseEntity.ok(Answer.of(posted));
      case PostReview.Outcome.Already(var before) ->
          Problems.refused(
              HttpStatus.CONFLICT, t("reviews.failed.already"), "review", Answer.of(before));
      case PostReview.Outcome.NotNow(var state) ->
          Problems.conflict(t("reviews.failed.not-now"), state);
      case PostReview.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case PostReview.Outcome.NotFound() -> Problems.missing();
    };
  }

  @Access(SIGNED_IN)
  @GetMapping("/commissions/{id}/review")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id) {
    var reviewing = reviews.find(viewer.id(), id);
    return reviewing == null || reviewing.review() == null
        ? Problems.missing()
        : ResponseEntity.ok(Answer.of(reviewing.review()));
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}/reviews")
  ResponseEntity<?> list(
      @PathVariable String handle, @RequestParam(required = false) @Nullable UUID after) {
    var profile = profiles.find(handle);
    if (profile == null) return Problems.missing();
    var stretch = reviews.newest(profile.account(), after, ReviewReads.PAGE);
    var rating = reviews.rating(profile.account());
    return ResponseEntity.ok(new Answers(rating, stretch.reviews(), stretch.next()));
  }
}
