package app.serenade.videos;

import app.serenade.media.Media;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a video of one's own, and its bytes with it unless they belong to something else; duets
 * with it stay.
 */
@Component
@CheckReturnValue
class DeleteVideo {
  sealed interface Outcome {
    /**
     * @param film null where it belongs to something else and stays
     */
    record Deleted(@Nullable UUID film) implements Outcome {}

    record NotThere() implements Outcome {}
  }

  private final VideoStore videos;
  private final DuetStore duets;
  private final Media media;
  private final Live live;

  DeleteVideo(VideoStore videos, DuetStore duets, Media media, Live live) {
    this.videos = videos;
    this.duets = duets;
    this.media = media;
    this.live = live;
  }

  @Transactional
  public Outcome by(UUID creator, UUID video) {
    var removed = videos.remove(video, creator);
    if (removed == null) return new Outcome.NotThere();
    duets.remove(removed.asset());
    // Pages with cards of this creator's videos listen for this.
    live.hint("offer/" + creator, "offer");
    if (removed.copy()) return new Outcome.Deleted(null);
    media.erase(removed.asset());
    return new Outcome.Deleted(removed.asset());
  }
}
