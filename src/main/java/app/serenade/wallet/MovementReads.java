package app.serenade.wallet;

import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of a wallet, page by page. */
@Component
public class MovementReads {
  public static final int PAGE_MAX = 100;
  private static final UUID NEWEST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  MovementReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most {@code size} movements that are older than {@code before}, or the newest. */
  public Movement.Page page(UUID account, @Nullable UUID before, int size) {
    var limit = Math.clamp(size, 1, PAGE_MAX);
    var rows =
        jdbc.sql(
                """
                select id, kind, ref, unit, amount, at from wallet.movement
                where account = :account and purse in ('wallet', 'provider') and id < :before
                order by id desc
                limit :limit
                """)
            .param("account", account)
            .param("before", before == null ? NEWEST : before)
            .param("limit", limit + 1)
            .query(MovementReads::movement)
            .list();
    return rows.size() <= limit
        ? new Movement.Page(rows, null)
        : new Movement.Page(rows.subList(0, limit), rows.get(limit - 1).id());
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    var amount = row.getLong("amount");
    return new Movement(
        Sql.uuid(row, "id"),
        row.getString("kind"),
        Sql.uuid(row, "ref"),
        amount > 0,
        new Money(Math.abs(amount), new Unit(row.getString("unit"))),
        Sql.instant(row, "at"));
  }
}
