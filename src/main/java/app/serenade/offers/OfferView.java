package app.serenade.offers;

import app.serenade.platform.money.Money;
import java.util.Locale;
import java.util.UUID;

/**
 * An offer as everybody sees it: what its page shows and what the API answers.
 *
 * @param state accepting, paused or exited
 * @param version counts the publications
 */
public record OfferView(
    UUID creator,
    String handle,
    String name,
    UUID introduction,
    String description,
    Money price,
    int promisedSeconds,
    String state,
    int version) {
  public boolean accepting() {
    return state.equals(word(Offer.State.ACCEPTING));
  }

  public boolean exited() {
    return state.equals(word(Offer.State.EXITED));
  }

  static String word(Offer.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
