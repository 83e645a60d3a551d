package app.serenade.commissions;

import app.serenade.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission as one of its parties sees it: what its page shows and what the API answers.
 *
 * @param you fan or creator
 * @param state awaiting_payment, requested, accepted, delivered, cancelled or abandoned
 * @param reason why it was cancelled, else null
 * @param why in somebody's own words, or empty
 * @param dueAt when it ends by itself, while it waits
 * @param actions what this party can do now
 */
public record CommissionView(
    UUID id,
    String you,
    String state,
    @Nullable String reason,
    String why,
    Person fan,
    Person creator,
    BriefView brief,
    Money price,
    MoneyView money,
    Times times,
    @Nullable Instant dueAt,
    int promisedSeconds,
    @Nullable VideoView video,
    List<Action> actions) {

  public record Person(UUID id, String handle, String name) {}

  public record BriefView(
      String forWhom,
      String addressedAs,
      String saidAs,
      String occasion,
      @Nullable LocalDate neededBy,
      String wishes,
      boolean mayPublish) {}

  /**
   * Where the money is.
   *
   * @param where none, held, released or refunded
   * @param net what the creator gets of the price
   */
  public record MoneyView(String where, int feePercent, Money fee, Money net) {}

  public record Times(
      Instant placedAt,
      @Nullable Instant requestedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant endedAt) {}

  public record VideoView(UUID asset, long lengthMs) {}

  /** What a party can do with a commission in its state. */
  public enum Action {
    PAY,
    ACCEPT,
    REFUSE,
    RECORD,
    CANCEL,
    PLAY
  }

  public boolean fanLooks() {
    return you.equals("fan");
  }

  /** The other party. */
  public Person other() {
    return fanLooks() ? creator : fan;
  }

  public boolean can(Action action) {
    return actions.contains(action);
  }

  public boolean cancelled() {
    return state.equals("cancelled");
  }

  public boolean open() {
    return state.equals("requested") || state.equals("accepted");
  }
}
