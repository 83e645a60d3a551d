package app.serenade.videos;

import java.util.UUID;

/**
 * Beside whose video a duet was recorded.
 *
 * @param there whether the original can still be watched
 */
public record DuetCredit(UUID original, String handle, boolean there) {
  /** The original's page, or its creator's where it is gone. */
  public String path() {
    return there ? "/v/" + original : "/@" + handle;
  }
}
