package app.serenade.offers;

import app.serenade.platform.money.Money;
import java.time.Duration;
import java.util.UUID;

/**
 * What a creator offers.
 *
 * @param introduction the asset that plays on the offer page
 * @param promised the shortest video that the creator promises
 * @param version counts the publications
 */
public record Offer(
    UUID creator,
    UUID introduction,
    String description,
    Money price,
    Duration promised,
    State state,
    int version) {
  static final int DESCRIPTION_MAX = 500;

  /** Only an accepting offer can be commissioned. */
  public enum State {
    ACCEPTING,
    PAUSED,
    EXITED
  }

  public boolean accepting() {
    return state == State.ACCEPTING;
  }

  boolean exited() {
    return state == State.EXITED;
  }

  Offer in(State other) {
    return new Offer(creator, introduction, description, price, promised, other, version);
  }
}
