package app.serenade.reviews;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Frame;
import java.util.Map;

/**
 * What the review sheet shows.
 *
 * @param stars the number chosen in the form, 0 for none
 * @param text what is typed in the form
 * @param errors by field; why posting failed is under the empty name
 */
public record ReviewSheet(
    Frame frame,
    Reviewing reviewing,
    At at,
    int stars,
    String text,
    boolean named,
    Map<String, String> errors) {
  /** How far the sheet has come. */
  public enum At {
    FORM,
    POSTED,
    FAILED,
    REVIEW
  }

  static ReviewSheet of(Frame frame, Reviewing reviewing, At at) {
    return new ReviewSheet(frame, reviewing, at, 0, "", false, Map.of());
  }

  ReviewSheet typed(ReviewForm form, Map<String, String> found) {
    var given = form.given();
    return new ReviewSheet(
        frame, reviewing, at, given == null ? 0 : given, form.text(), form.givesName(), found);
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  public int starsMax() {
    return Review.STARS_MAX;
  }

  public int wordsMax() {
    return Review.WORDS_MAX;
  }

  public String title() {
    return switch (at) {
      case FORM -> t("reviews.form.title", reviewing.creatorName());
      case POSTED -> t("reviews.posted.title");
      case FAILED -> t("reviews.failed.title");
      case REVIEW ->
          reviewing.fanLooks()
              ? t("reviews.shown.own")
              : t("reviews.shown.title", reviewing.fanName());
    };
  }
}
