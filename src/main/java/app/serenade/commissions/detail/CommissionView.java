package app.serenade.commissions.detail;

import app.serenade.commissions.Brief;
import app.serenade.commissions.CommissionRow;
import app.serenade.media.PlayTime;
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
    CopyView copy,
    List<Action> actions) {

  public record Person(UUID id, String handle, String name) {}

  public record BriefView(
      String forWhom,
      String addressedAs,
      String saidAs,
      String occasion,
      @Nullable LocalDate neededBy,
      String wishes,
      boolean mayPublish) {
    /** What was asked for, a line each. */
    List<String> points() {
      return Brief.points(wishes);
    }
  }

  /**
   * Where the money is.
   *
   * @param where none, held, released, refunding, refunded, refunded_as_coins, reversing, reversed
   *     or reversed_as_coins
   * @param net what the creator gets of the price
   */
  public record MoneyView(String where, int feePercent, Money fee, Money net) {
    /** Whether an operator gave it back after delivery. */
    public boolean reversed() {
      return where.startsWith("revers");
    }
  }

  public record Times(
      Instant placedAt,
      @Nullable Instant requestedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant endedAt) {
    /** What has happened so far, in order, by the last part of a message key. */
    public Map<String, Instant> happened(boolean paid, boolean cancelled) {
      var happened = new LinkedHashMap<String, Instant>();
      happened.put("requested", placedAt);
      if (requestedAt != null && paid) happened.put("paid", requestedAt);
      if (acceptedAt != null) happened.put("accepted", acceptedAt);
      if (deliveredAt != null) happened.put("delivered", deliveredAt);
      if (endedAt != null) happened.put(cancelled ? "cancelled" : "abandoned", endedAt);
      return happened;
    }
  }

  /**
   * @param fromFile whether it was chosen from a file and not shot in this app
   */
  public record VideoView(UUID asset, long lengthMs, boolean fromFile, List<ChapterView> chapters) {
    /** Minutes and seconds, as players show them. */
    public String clock() {
      return PlayTime.length(lengthMs);
    }
  }

  /**
   * Where in the video a point of the brief is answered.
   *
   * @param words the point itself
   */
  public record ChapterView(int point, String words, long atMs) {
    public String clock() {
      return PlayTime.moment(atMs);
    }
  }

  /**
   * The copy on the creator's profile.
   *
   * @param allowed whether the fan allowed one and has not taken that back
   * @param video the video that shows it, or null
   */
  public record CopyView(boolean allowed, @Nullable UUID video) {}

  /** What a party can do with a commission in its state. */
  public enum Action {
    PAY,
    ACCEPT,
    REFUSE,
    RECORD,
    CANCEL,
    PLAY,
    PUBLISH,
    WITHDRAW;

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

  /**
   * How one of the three nodes of its progress stands: done, now, stopped, or nothing while that is
   * still to come.
   */
  public String node(int number) {
    var done = times.deliveredAt() != null ? 3 : times.acceptedAt() != null ? 1 : 0;
    if (number <= done) return "done";
    if (number > done + 1) return "";
    return cancelled() ? "stopped" : state.equals("accepted") ? "now" : "";
  }

  public boolean cancelled() {
    return state.equals("cancelled");
  }

  /** Whether the creator has the money for it, or had. */
  public boolean paidOut() {
    return !fanLooks() && state.equals("delivered") && !price.isZero();
  }

  public boolean open() {
    return state.equals("requested") || state.equals("accepted");
  }
}
