package app.serenade.videos;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The film of a published video is everybody's to see. */
@Component
class VideoAudience implements Audience {
  private final VideoStore videos;

  VideoAudience(VideoStore videos) {
    this.videos = videos;
  }

  @Override
  public Purpose purpose() {
    return Purpose.VIDEO;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return everyone(asset);
  }

  @Override
  public boolean everyone(UUID asset) {
    return videos.findByAsset(asset) != null;
  }
}
