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

/** Every movement of an income or of what its owner owes, oldest first, a batch at a time. */
@Component
class ExportReads {
  static final int BATCH = 2_000;
  private static final UUID OLDEST = new UUID(0, 0);

  /**
   * @param amount with its sign: minus where it left the income
   * @param owed with its sign: minus where it made up for what was owed
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
      long owed,
      String unit,
      @Nullable Instant availableAt) {}

  private final JdbcClient jdbc;

  ExportReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> after(UUID account, @Nullable UUID last) {
    return jdbc.sql(
            """
            select line.id, line.at, line.kind, line.ref,
                   coalesce(earning.addressed_as, '') as addressed_as, earning.amount as price,
                   earning.fee, line.amount, line.owed, line.unit, earning.available_at
            from (
              select id, at, kind, ref, unit,
                     coalesce(sum(amount) filter (where purse = 'income'), 0) as amount,
                     coalesce(-sum(amount) filter (where purse = 'debt'), 0) as owed
              from wallet.movement
              where account = :account and purse in ('income', 'debt') and id > :last
              group by id, at, kind, ref, unit
              order by id
              limit :limit
            ) as line
            left join commissions.earning
              on earning.commission = line.ref and earning.creator = :account
            order by line.id
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
        row.getLong("owed"),
        row.getString("unit"),
        Sql.instantOrNull(row, "available_at"));
  }
}
