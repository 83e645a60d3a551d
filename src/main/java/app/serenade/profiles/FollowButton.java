package app.serenade.profiles;

/**
 * The way to follow somebody, on their profile.
 *
 * @param guest whether the one who looks has to sign in first
 */
public record FollowButton(String handle, boolean followed, boolean guest) {
  /** Where it is pressed. */
  public String path() {
    return "/@" + handle + "/follow" + (followed ? "/removal" : "");
  }
}
