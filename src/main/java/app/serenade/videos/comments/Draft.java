package app.serenade.videos.comments;

import app.serenade.platform.Ids;
import java.util.UUID;

/**
 * A comment that is being written.
 *
 * @param key what makes it one comment however often it is sent
 * @param error why it was refused, or empty
 */
public record Draft(UUID key, String text, String error) {
  static Draft empty() {
    return new Draft(Ids.next(), "", "");
  }

  static Draft refused(String text, String why) {
    return new Draft(Ids.next(), text, why);
  }

  public int max() {
    return Comment.WORDS_MAX;
  }
}
