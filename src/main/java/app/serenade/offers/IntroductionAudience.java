package app.serenade.offers;

import app.serenade.media.Audience;
import app.serenade.media.Purpose;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An introduction is for everybody as long as an offer page plays it. */
@Component
class IntroductionAudience implements Audience {
  private final OfferStore offers;

  IntroductionAudience(OfferStore offers) {
    this.offers = offers;
  }

  @Override
  public Purpose purpose() {
    return Purpose.INTRODUCTION;
  }

  @Override
  public boolean includes(UUID asset, Viewer viewer) {
    return everyone(asset);
  }

  @Override
  public boolean everyone(UUID asset) {
    return offers.introduces(asset);
  }
}
