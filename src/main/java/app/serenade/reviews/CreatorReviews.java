package app.serenade.reviews;

import app.serenade.reviews.ReviewReads.Stretch;

/**
 * A creator's rating with a stretch of their reviews, for everybody.
 *
 * @param handle the creator's
 * @param head whether the stretch begins with the newest, and so goes on with those yet to come
 */
public record CreatorReviews(
    String handle, String name, Rating rating, Stretch stretch, boolean head) {
  public String path() {
    return "/@" + handle + "/custom/reviews";
  }

  /** The offer page. */
  public String offer() {
    return "/@" + handle + "/custom";
  }

  /** Where those are that come after the newest of these. */
  public String newer() {
    var newest = stretch.reviews().isEmpty() ? stretch.since() : stretch.reviews().getFirst().id();
    return path() + "?since=" + newest;
  }

  /** Where the list goes on; ask only where it does. */
  public String more() {
    return path() + "?after=" + stretch.next();
  }
}
