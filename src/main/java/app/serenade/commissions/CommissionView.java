package app.serenade.commissions;

import app.serenade.platform.money.Money;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param answerHours how long the creator has to accept, by the terms it was bought under
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
    long answerHours,
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
      @Nullable Instant endedAt) {
    /** What has happened so far, in order, by the last part of a message key. */
    public Map<String, Instant> happened(boolean cancelled) {
      var happened = new LinkedHashMap<String, Instant>();
      happened.put("placed", placedAt);
      if (requestedAt != null) happened.put("requested", requestedAt);
      if (acceptedAt != null) happened.put("accepted", acceptedAt);
      if (deliveredAt != null) happened.put("delivered", deliveredAt);
      if (endedAt != null) happened.put(cancelled ? "cancelled" : "abandoned", endedAt);
      return happened;
    }
  }

  public record VideoView(UUID asset, long lengthMs) {}

  /** What a party can do with a commission in its state. */
  public enum Action {
    PAY,
    ACCEPT,
    REFUSE,
    RECORD,
    CANCEL,
    PLAY;

    @JsonValue
    String word() {
      return CommissionRow.word(this);
    }
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

  /** Since when it waits for what its deadline ends. */
  public Instant waitingSince() {
    if (times.acceptedAt() != null) return times.acceptedAt();
    return times.requestedAt() == null ? times.placedAt() : times.requestedAt();
  }

  public boolean cancelled() {
    return state.equals("cancelled");
  }

  public boolean open() {
    return state.equals("requested") || state.equals("accepted");
  }
}
