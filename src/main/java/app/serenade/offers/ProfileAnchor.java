package app.serenade.offers;

import app.serenade.platform.Anchor;
import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The custom video anchor on a profile. */
@Component
class ProfileAnchor implements Fill {
  private final OfferReads offers;
  private final CustomVideoAnchor anchors;

  ProfileAnchor(OfferReads offers, CustomVideoAnchor anchors) {
    this.offers = offers;
    this.anchors = anchors;
  }

  @Override
  public Slot slot() {
    return Slot.PROFILE_ANCHOR;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    var offer = offers.of(subject);
    var anchor = anchors.of(viewer, subject, offer);
    if (anchor == null) return null;
    var introduced = viewer.is(subject) && offer != null && !offer.exited();
    return Templates.content("platform/anchor", introduced ? toIntroduction(anchor) : anchor);
  }

  /** From one's own profile one sees first what others see (P24). */
  private static Anchor toIntroduction(Anchor anchor) {
    return new Anchor(anchor.icon(), anchor.name(), anchor.line(), "/me/custom/introduction");
  }
}
