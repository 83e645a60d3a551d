package app.serenade.media;

import app.serenade.platform.Viewer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one decision about who gets a film's bytes: film, renditions, poster, download. */
@Component
class MediaAccess {
  /** REFUSED looks to the viewer as if nothing were there. */
  enum Decision {
    PUBLIC,
    PRIVATE,
    REFUSED
  }

  private final ObjectProvider<Audience> audiences;

  MediaAccess(ObjectProvider<Audience> audiences) {
    this.audiences = audiences;
  }

  /**
   * Before somebody took the film it is its uploader's alone; afterwards its new owner's audience
   * decides.
   */
  Decision decide(Viewer viewer, Asset asset, boolean taken) {
    if (!taken) return viewer.is(asset.owner()) ? Decision.PRIVATE : Decision.REFUSED;
    if (asked(asset).anyMatch(a -> a.everyone(asset.id()))) return Decision.PUBLIC;
    return asked(asset).anyMatch(a -> a.includes(asset.id(), viewer))
        ? Decision.PRIVATE
        : Decision.REFUSED;
  }

  /** For whoever shows a pass instead of an account. */
  Decision decide(String pass, Asset asset, boolean taken) {
    return taken && asked(asset).anyMatch(a -> a.admits(asset.id(), pass))
        ? Decision.PRIVATE
        : Decision.REFUSED;
  }

  private Stream<Audience> asked(Asset asset) {
    return audiences.stream().filter(a -> a.purpose() == asset.purpose());
  }
}
