package app.serenade.commissions;

import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commissions of an account that leaves, as rows. */
@Component
class LeaveStore {
  /**
   * How many there are.
   *
   * @param asked running, as their fan
   * @param owed running, as their creator
   * @param given delivered to them
   * @param made delivered by them
   */
  record Counts(int asked, int owed, int given, int made) {}

  private final JdbcClient jdbc;

  LeaveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts counts(UUID account) {
    return jdbc.sql(
            """
            select count(*) filter (where fan = :account and due_at is not null) as asked,
                   count(*) filter (where creator = :account and due_at is not null) as owed,
                   count(*) filter (where fan = :account and state = 'delivered') as given,
                   count(*) filter (where creator = :account and state = 'delivered') as made
              from commissions.commission
             where (fan = :account or creator = :account) and state <> 'awaiting_payment'
            """)
        .param("account", account)
        .query(
            (row, i) ->
                new Counts(
                    row.getInt("asked"),
                    row.getInt("owed"),
                    row.getInt("given"),
                    row.getInt("made")))
        .single();
  }

  /** Coins held for what this fan asked for. */
  Money returning(UUID fan) {
    return jdbc.sql(
            """
            select coalesce(sum(amount), 0) from commissions.commission
             where fan = :fan and state in ('requested', 'accepted') and unit = 'COINS'
            """)
        .param("fan", fan)
        .query((row, i) -> Money.coins(row.getLong(1)))
        .single();
  }

  /** All that are paid for and not over, locked in one order. */
  List<Locked> lockOpen(UUID account) {
    return jdbc.sql(
            """
            with locked as materialized (
              select %s from commissions.commission
               where (fan = :account or creator = :account) and state in ('requested', 'accepted')
               order by id
                 for update
            )
            select locked.*, platform.now() as now from locked
            """
                .formatted(CommissionRow.COLUMNS))
        .param("account", account)
        .query(CommissionRow::locked)
        .list();
  }

  /** What was never paid for, what was never sent, and the words of what came to nothing. */
  void forgetWords(UUID fan) {
    for (var sql :
        List.of(
            "delete from commissions.commission where fan = :fan and state = 'awaiting_payment'",
            "delete from commissions.draft where fan = :fan",
            """
            update commissions.commission set wishes = '', said_as = ''
             where fan = :fan and state in ('cancelled', 'abandoned')
               and (wishes <> '' or said_as <> '')
            """)) {
      jdbc.sql(sql).param("fan", fan).update();
    }
  }

  /** Of none of this fan's videos a copy may be shown any more; their films. */
  List<UUID> withdrawCopies(UUID fan) {
    return jdbc.sql(
            """
            update commissions.commission set withdrawn_at = platform.now()
             where fan = :fan and state = 'delivered' and withdrawn_at is null
            returning asset
            """)
        .param("fan", fan)
        .query((row, i) -> Sql.uuid(row, "asset"))
        .list();
  }

  /** Films delivered to or by this account whose other party has left before. */
  List<UUID> nobodys(UUID account) {
    return jdbc.sql(
            """
            select commission.asset
              from commissions.commission
              join accounts.card as other
                on other.account = case when commission.fan = :account then commission.creator
                                        else commission.fan end
             where (commission.fan = :account or commission.creator = :account)
               and commission.state = 'delivered' and other.deleted
            """)
        .param("account", account)
        .query((row, i) -> Sql.uuid(row, "asset"))
        .list();
  }
}
