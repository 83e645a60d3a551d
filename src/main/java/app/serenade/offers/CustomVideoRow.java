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

/** The way from one's own account page to one's requests, or to a first offer (P20). */
@Component
class CustomVideoRow implements Fill {
  private final OfferReads offers;
  private final CustomVideoAnchor anchors;

  CustomVideoRow(OfferReads offers, CustomVideoAnchor anchors) {
    this.offers = offers;
    this.anchors = anchors;
  }

  @Override
  public Slot slot() {
    return Slot.ACCOUNT_ROW;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    Anchor anchor = viewer.is(subject) ? anchors.of(viewer, subject, offers.of(subject)) : null;
    return anchor == null ? null : Templates.content("offers/row", anchor);
  }
}
