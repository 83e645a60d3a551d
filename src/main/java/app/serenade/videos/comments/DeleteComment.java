package app.serenade.videos.comments;

import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a comment: one's own, or any below a video of one's own. */
@Component
@CheckReturnValue
class DeleteComment {
  enum Outcome {
    DONE,
    NOT_THERE
  }

  private final CommentStore comments;
  private final Live live;

  DeleteComment(CommentStore comments, Live live) {
    this.comments = comments;
    this.live = live;
  }

  @Transactional
  public Outcome by(UUID account, UUID video, UUID comment) {
    if (!comments.remove(account, video, comment)) return Outcome.NOT_THERE;
    live.hint("video/" + video, "react");
    live.hint("video/" + video, "comment");
    live.hint("account/" + account, "react:" + video);
    return Outcome.DONE;
  }
}
