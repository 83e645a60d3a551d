package app.serenade.income;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every movement of an income, oldest first, a batch at a time. */
@Component
class ExportReads {
  static final int BATCH = 500;
  private static final UUID OLDEST = new UUID(0, 0);

  /**
   * @param amount with its sign: minus where it left the income
   * @param price of the commission; null where it is none
   */
  record Line(
      UUID id,
      Instant at,
      String kind,
      UUID ref,
      String addressedAs,
      @Nullable Long price,
      @Nullable Long fee,
      long amount,
      String unit,
      @Nullable Instant availableAt) {}

  private final JdbcClient jdbc;

  ExportReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> after(UUID account, @Nullable UUID last) {
    return jdbc.sql(
            """
            select movement.id, movement.at, movement.kind, movement.ref,
                   coalesce(earning.addressed_as, '') as addressed_as, earning.amount as price,
                   earning.fee, movement.amount, movement.unit, earning.available_at
            from wallet.movement
            left join commissions.earning
              on earning.commission = movement.ref and earning.creator = movement.account
            where movement.account = :account and movement.purse = 'income'
              and movement.id > :last
            order by movement.id
            limit :limit
            """)
        .param("account", account)
        .param("last", last == null ? OLDEST : last)
        .param("limit", BATCH)
        .query(ExportReads::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        Sql.uuid(row, "id"),
        Sql.instant(row, "at"),
        row.getString("kind"),
        Sql.uuid(row, "ref"),
        row.getString("addressed_as"),
        row.getObject("price", Long.class),
        row.getObject("fee", Long.class),
        row.getLong("amount"),
        row.getString("unit"),
        Sql.instantOrNull(row, "available_at"));
  }
}
