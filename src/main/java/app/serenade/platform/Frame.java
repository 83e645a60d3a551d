package app.serenade.platform;

import java.util.Set;

/**
 * What stands around every page: who looks, in which language, what waits in the inbox.
 *
 * @param site where people reach this installation, without a slash at the end
 * @param path the path asked for, without query
 * @param unread how many rows of the inbox are unread, 0 for a guest
 * @param sandbox whether no real money moves here, which every page says
 */
public record Frame(
    Viewer viewer, String site, String path, String language, int unread, boolean sandbox) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  public boolean signedIn() {
    return !viewer.isGuest();
  }

  /** The direction in which the language is written, as HTML's {@code dir}. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  /** The same frame after its own page has read this many of the unread. */
  public Frame afterReading(int read) {
    return new Frame(viewer, site, path, language, Math.max(0, unread - read), sandbox);
  }

  /** The handle of the account that looks, or empty for a guest. */
  public String handle() {
    return viewer instanceof Viewer.Account account ? account.handle() : "";
  }
}
