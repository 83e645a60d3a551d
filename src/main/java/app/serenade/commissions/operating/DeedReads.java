package app.serenade.commissions.operating;

import app.serenade.commissions.operating.Deed.Act;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deeds for those who may read them. */
@Component
class DeedReads {
  private static final int PAGE = 20;

  /** Of one commission only the latest are read. */
  private static final int MOST = 100;

  /**
   * A deed as those who moderate and operate read it.
   *
   * @param number grows with time
   */
  public record Logged(long number, UUID commission, String handle, Deed deed) {}

  private final JdbcClient jdbc;

  DeedReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was done with a commission, oldest first; nothing for who is no party and did not look.
   */
  List<Deed> of(UUID viewer, UUID commission) {
    return jdbc.sql(
            """
            select role, act, why, at from (
              select deed.number, deed.role, deed.act, deed.why, deed.at
                from commissions.deed
               where deed.commission = :commission
                 and (exists (select from commissions.commission
                               where commission.id = deed.commission
                                 and (commission.fan = :viewer
                                      or commission.creator = :viewer
                                     and commission.state not in ('awaiting_payment', 'abandoned')))
                      or exists (select from commissions.open_look
                                  where open_look.commission = deed.commission
                                    and open_look.account = :viewer))
               order by deed.number desc limit :limit) as latest
             order by number
            """)
        .param("commission", commission)
        .param("viewer", viewer)
        .param("limit", MOST)
        .query((row, i) -> deed(row))
        .list();
  }

  /**
   * What was done with any, newest first.
   *
   * @param before the cursor that the last page answered, or null
   */
  List<Logged> page(@Nullable Long before) {
    return jdbc.sql(
            """
            select deed.number, deed.commission, card.handle, deed.role, deed.act, deed.why, deed.at
              from commissions.deed
              join accounts.card on card.account = deed.account
             where deed.number < :before
             order by deed.number desc limit :limit
            """)
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("limit", PAGE)
        .query(
            (row, i) ->
                new Logged(
                    row.getLong("number"),
                    Sql.uuid(row, "commission"),
                    row.getString("handle"),
                    deed(row)))
        .list();
  }

  static @Nullable Long cursor(List<Logged> page) {
    return page.size() < PAGE ? null : page.getLast().number();
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getString("role"),
        Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        row.getString("why"),
        Sql.instant(row, "at"));
  }
}
