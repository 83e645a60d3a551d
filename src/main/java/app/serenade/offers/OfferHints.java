package app.serenade.offers;

import app.serenade.platform.live.Live;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells every open page that shows an offer that it is another one now (C13). */
@Component
class OfferHints {
  private static final String NAME = "offer";

  private final Live live;

  OfferHints(Live live) {
    this.live = live;
  }

  void changed(UUID creator) {
    live.hint("offer/" + creator, NAME);
    live.hint("account/" + creator, NAME);
  }
}
