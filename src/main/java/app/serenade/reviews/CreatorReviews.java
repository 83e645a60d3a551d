package app.serenade.reviews;

import app.serenade.reviews.ReviewReads.Stretch;

/**
 * A creator's rating with a stretch of their reviews, for everybody.
 *
 * @param handle the creator's
 */
public record CreatorReviews(String handle, String name, Rating rating, Stretch stretch) {
  public String path() {
    return "/@" + handle + "/custom/reviews";
  }

  /** The offer page. */
  public String offer() {
    return "/@" + handle + "/custom";
  }

  /** Where the list goes on; ask only where it does. */
  public String more() {
    return path() + "?after=" + stretch.next();
  }
}
