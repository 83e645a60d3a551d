package app.serenade.reviews;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.reviews.ReviewSheet.At;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review sheet (P12): the form, what came of it, and the review once there is one. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/commissions/{id}/review")
class ReviewPages {
  private final ReviewReads reviews;
  private final PostReview post;

  ReviewPages(ReviewReads reviews, PostReview post) {
    this.reviews = reviews;
    this.post = post;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var reviewing = reviews.find(viewer.id(), id);
    if (reviewing == null) return Html.missing();
    if (!reviewing.delivered()) return Html.redirect(reviewing.detail());
    return sheet(frame, reviewing, reviewing.toPost() ? At.FORM : At.REVIEW);
  }

  @GetMapping("/posted")
  ModelAndView posted(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var reviewing = reviews.find(viewer.id(), id);
    if (reviewing == null) return Html.missing();
    if (!reviewing.fanLooks() || reviewing.review() == null) return Html.redirect(reviewing.path());
    return sheet(frame, reviewing, At.POSTED);
  }

  private static ModelAndView sheet(Frame frame, Reviewing reviewing, At at) {
    return page(ReviewSheet.of(frame, reviewing, at), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView post(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String stars,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "false") boolean named) {
    var form = new ReviewForm(stars, text, named);
    return switch (post.by(viewer.id(), id, form)) {
      case PostReview.Outcome.Posted posted ->
          Html.redirect("/commissions/" + id + "/review/posted");
      case PostReview.Outcome.Invalid(var errors) -> again(frame, viewer, id, form, errors);
      case PostReview.Outcome.Already already ->
          failed(frame, viewer, id, form, t("reviews.failed.already"));
      case PostReview.Outcome.NotNow notNow ->
          failed(frame, viewer, id, form, t("reviews.failed.not-now"));
      case PostReview.Outcome.NotFound notFound -> Html.missing();
    };
  }

  private ModelAndView again(
      Frame frame, Viewer.Account viewer, UUID id, ReviewForm form, Map<String, String> errors) {
    var sheet = sheet(frame, viewer, id, At.FORM).typed(form, errors);
    return page(sheet, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView failed(
      Frame frame, Viewer.Account viewer, UUID id, ReviewForm form, String why) {
    var sheet = sheet(frame, viewer, id, At.FAILED).typed(form, Map.of("", why));
    return page(sheet, HttpStatus.CONFLICT);
  }

  private ReviewSheet sheet(Frame frame, Viewer.Account viewer, UUID id, At at) {
    var reviewing = reviews.find(viewer.id(), id);
    if (reviewing == null) throw new Html.Missing();
    return ReviewSheet.of(frame, reviewing, at);
  }

  private static ModelAndView page(ReviewSheet sheet, HttpStatus status) {
    return Html.page("reviews/sheet", sheet, status);
  }
}
