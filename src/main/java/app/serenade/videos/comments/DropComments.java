package app.serenade.videos.comments;

import app.serenade.platform.live.Live;
import app.serenade.profiles.AccountBlocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** With a block goes what the blocked one said below the blocker's videos. */
@Component
class DropComments {
  private final CommentStore comments;
  private final Live live;

  DropComments(CommentStore comments, Live live) {
    this.comments = comments;
    this.live = live;
  }

  @ApplicationModuleListener
  void on(AccountBlocked event) {
    var videos = comments.removeAllOf(event.blocked(), event.blocker());
    var topics = videos.stream().map(video -> "video/" + video).toList();
    live.hint(topics, "react");
    live.hint(topics, "comment");
  }
}
