package app.serenade.profiles;

/**
 * How somebody is followed, and how they follow others.
 *
 * @param followed whether the one who looks follows them
 */
public record Follows(long followers, long following, boolean followed) {
  public String followersText() {
    return Figure.shortly(followers);
  }

  public String followingText() {
    return Figure.shortly(following);
  }
}
