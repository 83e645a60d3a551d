package app.serenade.videos;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import app.serenade.profiles.ProfileReads;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest videos of somebody, on their profile. */
@Component
class ProfileGrid implements Fill {
  private final ProfileReads profiles;
  private final VideoReads videos;

  ProfileGrid(ProfileReads profiles, VideoReads videos) {
    this.profiles = profiles;
    this.videos = videos;
  }

  @Override
  public Slot slot() {
    return Slot.PROFILE_GRID;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var profile = profiles.find(subject);
    if (profile == null) return null;
    var grid = new Grid(videos.of(subject, null), profile.handle(), viewer.is(subject));
    return Templates.content("videos/grid", grid);
  }
}
