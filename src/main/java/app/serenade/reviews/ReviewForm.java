package app.serenade.reviews;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fan gives and types on the review sheet, and what may be wrong with it. */
public record ReviewForm(@Nullable String stars, @Nullable String text, @Nullable Boolean named) {
  private static final Pattern VISIBLE = Pattern.compile("[^\\p{Z}\\s\\p{Cf}]");

  /** The words; empty where nobody would see any. */
  public String text() {
    var typed = text == null ? "" : Typed.text(text);
    return VISIBLE.matcher(typed).find() ? typed : "";
  }

  boolean givesName() {
    return Boolean.TRUE.equals(named);
  }

  /** The stars as a number, null where none were given or what came is no number of stars. */
  @Nullable Integer given() {
    return hasStars() && isNumberOfStars() ? Integer.valueOf(typedStars()) : null;
  }

  /** Messages by field; empty where all is well. */
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (hasStars() && !isNumberOfStars())
      errors.put("stars", t("reviews.error.stars", Review.STARS_MAX));
    if (!hasStars() && text().isEmpty()) errors.put("stars", t("reviews.error.nothing"));
    if (length() > Review.WORDS_MAX)
      errors.put("text", t("reviews.error.long", Review.WORDS_MAX, length()));
    return errors;
  }

  /** Whether this is what the review says already: then it was sent twice, and not changed. */
  boolean says(Review review) {
    return Objects.equals(given(), review.stars())
        && text().equals(review.words())
        && givesName() == review.named();
  }

  private int length() {
    return text().codePointCount(0, text().length());
  }

  private boolean hasStars() {
    return !typedStars().isEmpty();
  }

  private boolean isNumberOfStars() {
    return typedStars().matches("[1-" + Review.STARS_MAX + "]");
  }

  private String typedStars() {
    return stars == null ? "" : stars.strip();
  }
}
