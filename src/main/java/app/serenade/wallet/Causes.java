package app.serenade.wallet;

import app.serenade.platform.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Says what a movement was for. A module whose things move money contributes one; it answers for
 * the refs that are its own and that this viewer may see, all in one question.
 */
public interface Causes {
  Map<UUID, Cause> of(Viewer.Account viewer, Collection<UUID> refs);

  /**
   * @param title in the reader's language
   * @param path the page to see it on
   */
  record Cause(String title, String path) {}
}
