package app.serenade.videos;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many videos somebody published, on their profile. */
@Component
class ProfileCount implements Fill {
  private final VideoReads videos;

  ProfileCount(VideoReads videos) {
    this.videos = videos;
  }

  @Override
  public Slot slot() {
    return Slot.PROFILE_COUNT;
  }

  @Override
  public Content at(Viewer viewer, UUID subject) {
    return Templates.content("videos/count", videos.count(subject));
  }
}
