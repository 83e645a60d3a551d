package app.serenade.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission as far as its review goes, as one of its two parties sees it.
 *
 * @param review null until there is one
 */
public record Reviewing(
    UUID commission,
    boolean fanLooks,
    boolean delivered,
    String fanHandle,
    String fanName,
    String creatorHandle,
    String creatorName,
    String addressedAs,
    @Nullable Review review) {
  /** The detail page. */
  public String detail() {
    return "/commissions/" + commission;
  }

  public String path() {
    return detail() + "/review";
  }

  public String conversation() {
    return "/inbox/" + (fanLooks ? creatorHandle : fanHandle);
  }

  /** Whether the viewer may post one now. */
  public boolean toPost() {
    return fanLooks && delivered && review == null;
  }
}
