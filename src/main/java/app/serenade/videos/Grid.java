package app.serenade.videos;

/**
 * Posters of one creator's videos, as their profile shows them.
 *
 * @param own whether the creator looks
 */
public record Grid(Newest newest, String handle, boolean own) {
  /** The path of the page after this one, where there is one. */
  public String more() {
    return "/@" + handle + "/videos?cursor=" + newest.next();
  }
}
