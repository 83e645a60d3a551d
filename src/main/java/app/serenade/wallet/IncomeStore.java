package app.serenade.wallet;

import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What creators earned, owe, and have on its way out; and releases taken back. */
@Component
class IncomeStore {
  /** A release as it was booked. */
  record Released(Transfer.Hold hold, Money net, Money fee) {}

  private static final String REVERSE =
      """
      with cause as (
        insert into wallet.reversal (commission, unit, amount, income, debt, fee)
        select commission, unit, amount, :income, :debt, fee
        from wallet.hold_resolution
        where commission = :commission and kind = 'released'
        on conflict do nothing
        returning commission as ref
      )
      """;

  private final JdbcClient jdbc;
  private final EntryStore entries;

  IncomeStore(JdbcClient jdbc, EntryStore entries) {
    this.jdbc = jdbc;
    this.entries = entries;
  }

  @Nullable Released released(UUID commission) {
    return jdbc.sql(
            """
            select hold.commission, fan, hold.unit, hold.amount, charge, net, fee
            from wallet.hold
            join wallet.hold_resolution as resolution on resolution.commission = hold.commission
            where hold.commission = :commission and kind = 'released'
            """)
        .param("commission", commission)
        .query(
            (row, n) ->
                new Released(
                    LedgerStore.hold(row),
                    Sql.money(row, "net", "unit"),
                    Sql.money(row, "fee", "unit")))
        .optional()
        .orElse(null);
  }

  /** Whether it happened now. */
  boolean reverse(Transfer.Reversal reversal) {
    var parts =
        Map.of(
            "commission", reversal.ref(),
            "income", reversal.income().amount(),
            "debt", reversal.debt().amount());
    return entries.book(REVERSE, List.of(reversal), parts) == 1;
  }

  /** What stands in it; nothing leaves or arrives there until the transaction ends. */
  Money lock(Account account, Unit unit) {
    return jdbc.sql(
            """
            select balance from wallet.account
            where kind = :kind and owner = :owner and unit = :unit
            for update
            """)
        .param("kind", EntryStore.name(account.place()))
        .param("owner", account.owner())
        .param("unit", unit.code())
        .query((row, n) -> new Money(row.getLong("balance"), unit))
        .optional()
        .orElse(new Money(0, unit));
  }

  /** What this creator owes, locked; zero where they owe nothing. */
  Money owed(UUID creator, Unit unit) {
    return jdbc.sql(
            """
            select -balance as owed from wallet.account
            where kind = 'debt' and owner = :creator and unit = :unit and balance < 0
            for update
            """)
        .param("creator", creator)
        .param("unit", unit.code())
        .query((row, n) -> new Money(row.getLong("owed"), unit))
        .optional()
        .orElse(new Money(0, unit));
  }

  /** What arrived in an income, in this transaction, first makes up for what its owner owes. */
  void repay(UUID ref, UUID creator, Money arrived) {
    var owed = owed(creator, arrived.unit());
    var repaid = arrived.minus(owed.shortOf(arrived));
    if (!repaid.isZero()) entries.once(new Transfer.Repayment(ref, creator, repaid));
  }

  /** All that waits in a clearing account, locked; null where nothing does. */
  @Nullable Money clearing(Account account) {
    return jdbc.sql(
            """
            select unit, balance from wallet.account
            where kind = :kind and owner = :owner and balance > 0
            for update
            """)
        .param("kind", EntryStore.name(account.place()))
        .param("owner", account.owner())
        .query((row, n) -> Sql.money(row, "balance", "unit"))
        .optional()
        .orElse(null);
  }

  /** In every unit this creator ever earned or owed. */
  List<Earnings.Standing> standings(UUID creator) {
    return jdbc.sql(
            """
            select unit,
                   coalesce(sum(balance) filter (where kind = 'income'), 0) as income,
                   -coalesce(sum(balance) filter (where kind = 'debt'), 0) as owed
            from wallet.account
            where owner = :creator and kind in ('income', 'debt')
            group by unit
            order by unit = 'COINS' desc, unit
            """)
        .param("creator", creator)
        .query(
            (row, n) ->
                new Earnings.Standing(
                    Sql.money(row, "income", "unit"), Sql.money(row, "owed", "unit")))
        .list();
  }
}
