package app.serenade.commissions.telling;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be told, as rows. */
@Component
class UntoldStore {
  /**
   * @param tries how often telling it failed
   */
  record Row(long number, int tries, CommissionChanged change) {}

  private final JdbcClient jdbc;

  UntoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<CommissionChanged> changes, boolean late) {
    jdbc.sql(
            """
            insert into commissions.untold (late, commission, transition, fan, creator, change)
            select :late, commission, transition, fan, creator, change
              from unnest(:commissions::uuid[], :transitions::int[], :fans::uuid[], :creators::uuid[],
                          :changes::text[]) as changed (commission, transition, fan, creator, change)
            """)
        .param("late", late)
        .param("commissions", column(changes, CommissionChanged::commission))
        .param("transitions", column(changes, CommissionChanged::transition))
        .param("fans", column(changes, CommissionChanged::fan))
        .param("creators", column(changes, CommissionChanged::creator))
        .param("changes", column(changes, CommissionChanged::change))
        .update();
  }

  /**
   * The next ones, taken away if the transaction ends well; without those that another node tells.
   *
   * <p>What follows in the transaction does so a thousand times with other ids, so it is planned
   * for any of them, and not anew each time.
   */
  List<Row> take(int limit) {
    return jdbc.sql(
            """
            with next as materialized (
              select number as next from commissions.untold
               where tell_at <= now()
               order by late, number
               limit :limit
                 for update skip locked
            )
            delete from commissions.untold using next where number = next
            returning number, tries, commission, transition, fan, creator, change,
                      set_config('plan_cache_mode', 'force_generic_plan', true)
            """)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /** The next ones, left where they are. */
  List<Row> look(int limit) {
    return jdbc.sql(
            """
            select number, tries, commission, transition, fan, creator, change
              from commissions.untold
             where tell_at <= now()
             order by late, number
             limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /** This one, if it is still to be told. */
  List<Row> take(Row one) {
    return jdbc.sql(
            """
            with next as materialized (
              select number as next from commissions.untold
               where number = :number
                 for update skip locked
            )
            delete from commissions.untold using next where number = next
            returning number, tries, commission, transition, fan, creator, change
            """)
        .param("number", one.number())
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("number"),
        row.getInt("tries"),
        new CommissionChanged(
            Sql.uuid(row, "commission"),
            row.getInt("transition"),
            Sql.uuid(row, "fan"),
            Sql.uuid(row, "creator"),
            Change.valueOf(row.getString("change"))));
  }

  /** Puts one off that could not be told. */
  void putOff(Row one, Duration wait) {
    jdbc.sql(
            """
            update commissions.untold
               set tries = tries + 1, tell_at = now() + make_interval(secs => :wait)
             where number = :number
            """)
        .param("number", one.number())
        .param("wait", wait.toSeconds())
        .update();
  }

  /** As text, which the statement casts. */
  private static String[] column(
      List<CommissionChanged> changes, Function<CommissionChanged, Object> value) {
    return changes.stream().map(value).map(Object::toString).toArray(String[]::new);
  }
}
