package app.serenade.media;

import app.serenade.platform.Viewer;
import java.util.UUID;

/**
 * Says who may see the films of one purpose. The module that takes a film answers; it is asked on
 * every request for any byte of it. Where nobody answers yes, the film is not there.
 */
public interface Audience {
  Purpose purpose();

  /** Whether this viewer may see it now. */
  boolean includes(UUID asset, Viewer viewer);

  /**
   * Whether whoever shows this pass may see it now.
   *
   * @param pass what somebody was given instead of an account, such as the token of a link
   */
  default boolean admits(UUID asset, String pass) {
    return false;
  }

  /** Whether anybody may, so that caches may keep it for days. */
  default boolean everyone(UUID asset) {
    return false;
  }
}
