package app.serenade.commissions;

import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Ended;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commissions whose time has run out, as rows, many at once. */
@Component
class DueStore {
  /** One whose time has run out, and what that has made of it. */
  record Lapsed(Locked before, Ended reached) {
    static Lapsed of(Locked locked) {
      if (locked.commission().asOf(locked.now()) instanceof Ended ended)
        return new Lapsed(locked, ended);
      throw new IllegalStateException("not due: " + locked.commission());
    }
  }

  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest first, without those left aside and those that somebody else has locked. */
  List<Locked> lock(int limit, Collection<UUID> aside) {
    return jdbc.sql(
            """
            with due as materialized (
              select %s from commissions.commission
               where due_at <= (select platform.now()) and id <> all(:aside)
               order by due_at
               limit :limit
                 for update skip locked
            )
            select due.*, platform.now() as now from due
            """
                .formatted(CommissionRow.COLUMNS))
        .param("limit", limit)
        .param("aside", aside.toArray(UUID[]::new))
        .query(CommissionRow::locked)
        .list();
  }

  /** Writes what all of these have become. */
  void end(List<Lapsed> lapsed) {
    var changed =
        jdbc.sql(
                """
                update commissions.commission
                   set state = lapsed.state, transition = commission.transition + 1,
                       ended_at = lapsed.at, due_at = null, reason = lapsed.reason
                  from unnest(:ids::uuid[], :transitions::int[], :states::text[], :reasons::text[],
                              :at::timestamptz[]) as lapsed (id, transition, state, reason, at)
                 where commission.id = lapsed.id and commission.transition = lapsed.transition
                """)
            .param("ids", column(lapsed, one -> one.reached().id()))
            .param("transitions", column(lapsed, one -> one.before().transition()))
            .param("states", column(lapsed, one -> CommissionRow.state(one.reached())))
            .param("reasons", column(lapsed, DueStore::reason))
            .param("at", column(lapsed, one -> Sql.at(one.before().now())))
            .update();
    if (changed != lapsed.size()) throw new IllegalStateException("not all were stored");
  }

  private static @Nullable String reason(Lapsed lapsed) {
    return lapsed.reached() instanceof Cancelled cancelled
        ? CommissionRow.word(cancelled.reason())
        : null;
  }

  /** As text, which the statement casts. */
  private static @Nullable String[] column(
      List<Lapsed> lapsed, Function<Lapsed, @Nullable Object> value) {
    return lapsed.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }
}
