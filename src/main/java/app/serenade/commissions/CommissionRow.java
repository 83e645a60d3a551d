package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Reason;
import app.serenade.commissions.Commission.Requested;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** A commission out of its row. */
@NamedInterface("rooms")
public final class CommissionRow {
  public static final String COLUMNS =
      """
      id, fan, creator, state, transition, due_at, for_whom, addressed_as, said_as, occasion, needed_by,
      wishes, may_publish, amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds,
      claim_seconds, promised_seconds, description, delivered_at, ended_at, asset, reason, why
      """;

  private CommissionRow() {}

  static CommissionStore.Locked locked(ResultSet row, int index) throws SQLException {
    return new CommissionStore.Locked(
        commission(row), row.getInt("transition"), Sql.instant(row, "now"));
  }

  public static Commission commission(ResultSet row) throws SQLException {
    var terms = terms(row);
    return switch (row.getString("state")) {
      case "awaiting_payment" -> new AwaitingPayment(terms, Sql.instant(row, "due_at"));
      case "requested" -> new Requested(terms, Sql.instant(row, "due_at"));
      case "accepted" -> new Accepted(terms, Sql.instant(row, "due_at"));
      case "delivered" ->
          new Delivered(terms, Sql.instant(row, "delivered_at"), Sql.uuid(row, "asset"));
      case "cancelled" ->
          new Cancelled(
              terms,
              Sql.instant(row, "ended_at"),
              constant(Reason.class, row.getString("reason")),
              row.getString("why"));
      case "abandoned" -> new Abandoned(terms, Sql.instant(row, "ended_at"));
      case String unknown -> throw new IllegalStateException("unknown state: " + unknown);
    };
  }

  static AwaitingPayment placed(Terms terms, ResultSet row) throws SQLException {
    return new AwaitingPayment(terms, Sql.instant(row, "due_at"));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "fan"),
        Sql.uuid(row, "creator"),
        brief(row),
        Sql.money(row, "amount", "unit"),
        row.getInt("fee_percent"),
        row.getBigDecimal("coins_per_unit"),
        Duration.ofSeconds(row.getLong("answer_seconds")),
        Duration.ofSeconds(row.getLong("deliver_seconds")),
        Duration.ofSeconds(row.getLong("claim_seconds")),
        Duration.ofSeconds(row.getInt("promised_seconds")),
        row.getString("description"));
  }

  static Brief brief(ResultSet row) throws SQLException {
    return new Brief(
        constant(Brief.Relation.class, row.getString("for_whom")),
        row.getString("addressed_as"),
        row.getString("said_as"),
        constant(Brief.Occasion.class, row.getString("occasion")),
        row.getObject("needed_by", LocalDate.class),
        row.getString("wishes"),
        row.getBoolean("may_publish"));
  }

  /** The word of a state, in the row and in the API. */
  public static String state(Commission commission) {
    return switch (commission) {
      case AwaitingPayment a -> "awaiting_payment";
      case Requested r -> "requested";
      case Accepted a -> "accepted";
      case Delivered d -> "delivered";
      case Cancelled c -> "cancelled";
      case Abandoned a -> "abandoned";
    };
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
