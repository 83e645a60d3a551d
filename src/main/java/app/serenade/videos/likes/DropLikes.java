package app.serenade.videos.likes;

import app.serenade.platform.live.Live;
import app.serenade.profiles.AccountBlocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** With a block goes what the blocked one liked of the blocker's videos. */
@Component
class DropLikes {
  private final LikeStore likes;
  private final Live live;

  DropLikes(LikeStore likes, Live live) {
    this.likes = likes;
    this.live = live;
  }

  @ApplicationModuleListener
  void on(AccountBlocked event) {
    var videos = likes.removeAllOf(event.blocked(), event.blocker());
    live.hint(videos.stream().map(video -> "video/" + video).toList(), "react");
  }
}
