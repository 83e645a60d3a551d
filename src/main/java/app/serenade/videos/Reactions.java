package app.serenade.videos;

import app.serenade.profiles.Figure;

/**
 * What people make of a video, and what the one who looks does: its part of the rail beside the
 * picture.
 *
 * @param guest whether the one who looks has to sign in before they do anything
 * @param own whether the video is theirs
 * @param liked whether they like it
 * @param followed whether they follow its creator
 */
public record Reactions(
    Video video,
    boolean guest,
    boolean own,
    long likes,
    boolean liked,
    long comments,
    boolean followed) {
  public String likesText() {
    return Figure.shortly(likes);
  }

  public String commentsText() {
    return Figure.shortly(comments);
  }

  /** Where they are asked for again, and what a form leads to that was sent by script. */
  public String path() {
    return video.path() + "/reactions";
  }

  /** Where Like is pressed. */
  public String likePath() {
    return video.path() + "/like" + (liked ? "/removal" : "");
  }

  public String signIn() {
    return "/sign-in?next=" + video.path();
  }

  /** Whether a follow is one press away. */
  public boolean toFollow() {
    return !own && !followed;
  }

  /**
   * The page of one video hears of everybody's doings, at most so often; a list of the viewer's
   * own, whichever page they do them on.
   */
  public String changes() {
    return "live:react from:body throttle:700ms, live:react:%s from:body, live:follow:%s from:body"
        .formatted(video.id(), video.creator());
  }
}
