package app.serenade.income;

import app.serenade.platform.Cursor;
import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a creator earned, for their own pages; nobody else gets a row. */
@Component
class IncomeReads {
  static final int PAGE = 20;
  static final int OUTGOING_PAGE = 10;
  private static final UUID NEWEST = new UUID(-1, -1);

  private static final String EARNING =
      """
      select earning.commission, earning.addressed_as, earning.occasion, earning.amount,
             earning.fee, earning.unit, coalesce(money.state, 'none') as state,
             earning.delivered_at, earning.available_at,
             earning.available_at <= platform.now() as available, release.id as transfer
      from commissions.earning
      left join wallet.whereabouts as money on money.commission = earning.commission
      left join wallet.movement as release
        on (release.account, release.purse) = (earning.creator, 'income')
       and (release.kind, release.ref) = ('release', earning.commission)
      where earning.creator = :creator and earning.state = 'delivered'
      """;

  private final JdbcClient jdbc;

  IncomeReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was earned by unit, without what stands in the ledger. */
  List<Totals> earned(UUID creator) {
    return jdbc.sql(
            """
            select unit,
                   coalesce(sum(net) filter (where released and this_month), 0) as month,
                   coalesce(sum(net) filter (where released), 0) as ever,
                   coalesce(sum(net) filter (where state <> 'delivered'), 0) as held,
                   coalesce(sum(net) filter (where released and not available), 0) as waiting
            from (
              select earning.unit, earning.amount - earning.fee as net, earning.state,
                     coalesce(money.state = 'released', false) as released,
                     earning.available_at <= now as available,
                     earning.delivered_at >= date_trunc('month', now, 'UTC') as this_month
              from platform.now() as now, commissions.earning
              left join wallet.whereabouts as money on money.commission = earning.commission
              where earning.creator = :creator
            ) as earned
            group by unit
            """)
        .param("creator", creator)
        .query(IncomeReads::totals)
        .list();
  }

  private static Totals totals(ResultSet row, int number) throws SQLException {
    var nothing = new Money(0, new Unit(row.getString("unit")));
    return new Totals(
        Sql.money(row, "month", "unit"),
        Sql.money(row, "ever", "unit"),
        Sql.money(row, "held", "unit"),
        Sql.money(row, "waiting", "unit"),
        nothing,
        nothing);
  }

  /** A page of what was delivered, newest first. */
  List<Earning> page(UUID creator, Cursor before) {
    return jdbc.sql(
            EARNING
                + """
                and (earning.delivered_at, earning.commission) < (:at, :id)
                order by earning.delivered_at desc, earning.commission desc
                limit :limit
                """)
        .param("creator", creator)
        .param("at", Sql.at(before.at()))
        .param("id", before.id())
        .param("limit", PAGE)
        .query(IncomeReads::earning)
        .list();
  }

  @Nullable Earning find(UUID creator, UUID commission) {
    return jdbc.sql(EARNING + "and earning.commission = :commission")
        .param("creator", creator)
        .param("commission", commission)
        .query(IncomeReads::earning)
        .optional()
        .orElse(null);
  }

  private static Earning earning(ResultSet row, int number) throws SQLException {
    var price = Sql.money(row, "amount", "unit");
    var fee = Sql.money(row, "fee", "unit");
    return new Earning(
        Sql.uuid(row, "commission"),
        row.getString("addressed_as"),
        row.getString("occasion"),
        price,
        fee,
        price.minus(fee),
        row.getString("state"),
        Sql.instant(row, "delivered_at"),
        Sql.instant(row, "available_at"),
        row.getBoolean("available"),
        Sql.uuidOrNull(row, "transfer"));
  }

  /** A page of what left the income, newest first. */
  List<Outgoing> outgoing(UUID account, @Nullable UUID before) {
    return jdbc.sql(
            """
            select movement.id, movement.kind, movement.ref, -movement.amount as taken,
                   movement.unit, coalesce(payouts.state, 'paid') as state, movement.at
            from wallet.movement
            left join payments.payouts
              on movement.kind = 'payout' and payouts.payout = movement.ref
            where movement.account = :account and movement.purse = 'income'
              and movement.kind in ('payout', 'to_wallet', 'repayment') and movement.id < :before
            order by movement.id desc
            limit :limit
            """)
        .param("account", account)
        .param("before", before == null ? NEWEST : before)
        .param("limit", OUTGOING_PAGE)
        .query(
            (row, n) ->
                new Outgoing(
                    Sql.uuid(row, "id"),
                    row.getString("kind"),
                    Sql.uuid(row, "ref"),
                    Sql.money(row, "taken", "unit"),
                    row.getString("state"),
                    Sql.instant(row, "at")))
        .list();
  }

  /** What was moved to the wallet under this id; null where nothing was. */
  @Nullable Money moved(UUID account, UUID ref) {
    return jdbc.sql(
            """
            select -amount as taken, unit from wallet.movement
            where (account, purse) = (:account, 'income') and (kind, ref) = ('to_wallet', :ref)
            """)
        .param("account", account)
        .param("ref", ref)
        .query((row, n) -> Sql.money(row, "taken", "unit"))
        .optional()
        .orElse(null);
  }
}
