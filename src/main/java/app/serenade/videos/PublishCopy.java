package app.serenade.videos;

import app.serenade.platform.Ids;
import app.serenade.platform.Typed;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a film that is part of something else as an ordinary video too. Whoever the film belongs to
 * decides about that, and says by its audience that everybody may see it meanwhile.
 */
@Component
@CheckReturnValue
@Transactional(propagation = Propagation.MANDATORY)
public class PublishCopy {
  public static final int CAPTION_MAX = Video.CAPTION_MAX;
  private final VideoStore videos;
  private final Clock clock;

  PublishCopy(VideoStore videos, Clock clock) {
    this.videos = videos;
    this.clock = clock;
  }

  /** The video that shows this film; published now, unless it is there already. */
  public UUID of(UUID creator, UUID asset, String typed) {
    var known = videos.findByAsset(asset);
    if (known != null) return known.video();
    var video = Ids.next();
    videos.addCopy(video, creator, asset, Typed.text(typed), clock.instant());
    return video;
  }

  /** Whether there was a copy; it is gone at once, and the film stays. */
  public boolean withdraw(UUID asset) {
    return videos.removeCopy(asset);
  }
}
