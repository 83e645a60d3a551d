package app.serenade.offers;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Anchor;
import app.serenade.platform.Anchor.Rating;
import app.serenade.platform.AnchorSource;
import app.serenade.platform.Viewer;
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
  private final PriceText prices;
  private final Ratings ratings;

  CustomVideoAnchor(OfferReads offers, PriceText prices, Ratings ratings) {
    this.offers = offers;
    this.prices = prices;
    this.ratings = ratings;
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
    var rated = ratings.of(offered.keySet());
    var anchors = new HashMap<UUID, Anchor>();
    for (var video : videos) {
      var creator = video.creator();
      var anchor = of(viewer, creator, offered.get(creator), rated.get(creator));
      if (anchor != null) anchors.put(video.video(), anchor);
    }
    return anchors;
  }

  /** The anchor of this creator's offer for this viewer, or null where there is none. */
  @Nullable Anchor of(Viewer viewer, UUID creator, @Nullable OfferView offer) {
    return of(viewer, creator, offer, ratings.of(List.of(creator)).get(creator));
  }

  private @Nullable Anchor of(
      Viewer viewer, UUID creator, @Nullable OfferView offer, @Nullable Rating rating) {
    if (viewer.is(creator)) return own(offer);
    return offer == null ? null : forFans(offer, rating);
  }

  private Anchor forFans(OfferView offer, @Nullable Rating rating) {
    var name =
        offer.accepting()
            ? t("offers.anchor.name", prices.of(offer.price()))
            : t("offers.anchor.closed." + offer.state());
    var about = offer.accepting() ? prices.about(offer.price()) : "";
    var line =
        about.isEmpty()
            ? t("offers.anchor.line", offer.name())
            : t("offers.anchor.line.about", about);
    return new Anchor("gift", name, line, "/@" + offer.handle() + "/custom", rating);
  }

  /** To the requests; before there is an offer to the start, and after exit to what it was. */
  private static Anchor own(@Nullable OfferView offer) {
    if (offer == null) return to("/me/custom/start", "start", "start.line");
    if (offer.exited()) return to("/me/custom/edit", "back", "back.line");
    return to("/me/custom", "own", offer.accepting() ? "own.line" : "own.paused");
  }

  private static Anchor to(String target, String name, String line) {
    return new Anchor("gift", t("offers.anchor." + name), t("offers.anchor." + line), target);
  }
}
