package app.serenade.videos;

import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets others record beside a video of one's own from now on, or no more. Duets that are published
 * stay; nobody ever records beside what was made for one person.
 */
@Component
@CheckReturnValue
class AllowDuets {
  enum Outcome {
    DONE,
    NOT_THERE
  }

  private final VideoStore videos;
  private final Live live;

  AllowDuets(VideoStore videos, Live live) {
    this.videos = videos;
    this.live = live;
  }

  @Transactional
  public Outcome by(UUID creator, UUID video, boolean allowed) {
    if (!videos.allowDuets(video, creator, allowed)) return Outcome.NOT_THERE;
    // Pages with anchors of this creator's videos listen for this.
    live.hint("offer/" + creator, "offer");
    return Outcome.DONE;
  }
}
