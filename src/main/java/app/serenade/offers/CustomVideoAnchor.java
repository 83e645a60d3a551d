package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Anchor;
import app.serenade.platform.AnchorSource;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way from a video or profile to the creator's offer; from one's own it leads to one's own side
 * and is there before there is an offer.
 */
@Component
class CustomVideoAnchor implements AnchorSource {
  private final OfferReads offers;
  private final MoneyText money;

  CustomVideoAnchor(OfferReads offers, MoneyText money) {
    this.offers = offers;
    this.money = money;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<UUID, Anchor> on(Viewer viewer, List<Subject> videos) {
    var offered =
        offers.ofCreators(videos).stream()
            .collect(Collectors.toMap(OfferView::creator, offer -> offer));
    var anchors = new HashMap<UUID, Anchor>();
    for (var video : videos) {
      var anchor = of(viewer, video.creator(), offered.get(video.creator()));
      if (anchor != null) anchors.put(video.video(), anchor);
    }
    return anchors;
  }

  /** The anchor of this creator's offer for this viewer, or null where there is none. */
  @Nullable Anchor of(Viewer viewer, UUID creator, @Nullable OfferView offer) {
    if (viewer.is(creator)) return own(offer);
    return offer == null ? null : forFans(offer);
  }

  private Anchor forFans(OfferView offer) {
    var name =
        offer.accepting()
            ? t("offers.anchor.name", money.of(offer.price()))
            : t("offers.anchor.closed");
    return new Anchor(
        "gift", name, t("offers.anchor.line", offer.name()), "/@" + offer.handle() + "/custom");
  }

  private static Anchor own(@Nullable OfferView offer) {
    return offer == null
        ? new Anchor(
            "gift", t("offers.anchor.start"), t("offers.anchor.start.line"), "/me/custom/start")
        : new Anchor("gift", t("offers.anchor.own"), t("offers.anchor.own.line"), "/me/custom");
  }
}
