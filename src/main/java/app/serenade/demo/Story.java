package app.serenade.demo;

import app.serenade.commissions.BriefForm;
import java.util.List;

/**
 * One commission as it went.
 *
 * @param hoursAgo when it was placed
 * @param moves what happened after it was confirmed, in this order
 */
record Story(
    String name, String fan, String creator, int hoursAgo, BriefForm brief, List<Move> moves) {
  /** Something that happens to a commission, some hours after the move before. */
  record Move(int hoursLater, What what, String words) {}

  enum What {
    PAY,
    ACCEPT,
    REFUSE,
    CANCEL_BY_FAN,
    CANCEL_BY_CREATOR,
    DELIVER,
    /** Nobody did anything until the deadline. */
    LAPSE
  }
}
