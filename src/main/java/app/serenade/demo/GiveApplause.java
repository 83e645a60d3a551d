package app.serenade.demo;

import app.serenade.profiles.FollowAccount;
import app.serenade.videos.comments.PostComment;
import app.serenade.videos.likes.LikeVideo;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets the demo's people follow each other, like videos and say something about them. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class GiveApplause {
  /** So many of them like a video, and the next one passes it by. */
  private static final int IN_A_ROW = 4;

  private final FollowAccount follow;
  private final LikeVideo like;
  private final PostComment comment;
  private final MadeStore made;

  GiveApplause(FollowAccount follow, LikeVideo like, PostComment comment, MadeStore made) {
    this.follow = follow;
    this.like = like;
    this.comment = comment;
    this.made = made;
  }

  void all() {
    Applause.FOLLOWS.forEach(this::follow);
    for (var n = 0; n < Reel.VIDEOS.size(); n++) like(Reel.VIDEOS.get(n), n);
    for (var n = 0; n < Applause.REMARKS.size(); n++) say(Applause.REMARKS.get(n), n);
  }

  private void follow(Applause.Follow one) {
    var _ = made.once("follow/%s/%s".formatted(one.from(), one.to()), () -> followed(one));
  }

  private UUID followed(Applause.Follow one) {
    if (!(follow.by(account(one.from()), one.to())
        instanceof FollowAccount.Outcome.Done(var other)))
      throw new IllegalStateException("not followed: " + one);
    return other.account();
  }

  private void like(Film film, int number) {
    var turn = number;
    for (var person : Cast.all())
      if (turn++ % (IN_A_ROW + 1) != 0) {
        var step = "like/%s/%s".formatted(film.step(), person.handle());
        var _ = made.once(step, () -> liked(person, film));
      }
  }

  private UUID liked(Person person, Film film) {
    var video = made.known("published/" + film.step());
    if (!(like.by(account(person.handle()), video) instanceof LikeVideo.Outcome.Done))
      throw new IllegalStateException("not liked: " + film.step());
    return video;
  }

  private void say(Applause.Remark remark, int number) {
    var _ = made.once("remark/" + number, () -> said(remark));
  }

  private UUID said(Applause.Remark remark) {
    var video = made.known("published/video/" + remark.video());
    if (!(comment.by(account(remark.from()), video, null, remark.words())
        instanceof PostComment.Outcome.Posted(var id)))
      throw new IllegalStateException("not said: " + remark);
    return id;
  }

  private UUID account(String handle) {
    return made.known("account/" + handle);
  }
}
