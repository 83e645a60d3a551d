package app.serenade.commissions.requests;

import app.serenade.platform.Cursor;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a creator was asked for: counted, listed by kind, and how soon it is answered. */
@Component
class RequestReads {
  static final int PAGE_MAX = 20;
  private static final int ANSWERED_MAX = 50;
  private static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final JdbcClient jdbc;

  RequestReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many requests there are of each kind. */
  record Counts(Map<RequestKind, Integer> byKind) {
    int of(RequestKind kind) {
      return byKind.getOrDefault(kind, 0);
    }
  }

  /**
   * @param next where the page after this one begins, or null
   */
  record Page(List<RequestView> requests, @Nullable Cursor next) {}

  private record Row(RequestView request, Cursor cursor) {}

  Counts counts(UUID creator) {
    var counts = new EnumMap<RequestKind, Integer>(RequestKind.class);
    jdbc.sql(
            """
            select state, count(*) as many from commissions.commission
             where creator = :creator and state in ('requested', 'accepted', 'delivered', 'cancelled')
             group by state
            """)
        .param("creator", creator)
        .query(
            row -> {
              for (var kind : RequestKind.values())
                if (kind.state().equals(row.getString("state")))
                  counts.put(kind, row.getInt("many"));
            });
    return new Counts(counts);
  }

  Page list(UUID creator, RequestKind kind, Cursor after) {
    var rows = kind.soonestFirst() ? soonest(creator, kind, after) : newest(creator, kind, after);
    var shown = rows.stream().limit(PAGE_MAX).toList();
    var next = rows.size() > PAGE_MAX ? shown.getLast().cursor() : null;
    return new Page(shown.stream().map(Row::request).toList(), next);
  }

  private List<Row> soonest(UUID creator, RequestKind kind, Cursor after) {
    var select =
        """
        select id, state, reason, for_whom, addressed_as, occasion, amount, unit, due_at,
               coalesce(accepted_at, requested_at) as since, due_at as place
          from commissions.commission
         where creator = :creator and state = :state and (due_at, id) > (:at, :id)
         order by due_at, id limit :limit
        """;
    return rows(select, creator, kind, after.isStart() ? FIRST : after);
  }

  private List<Row> newest(UUID creator, RequestKind kind, Cursor after) {
    var select =
        """
        select id, state, reason, for_whom, addressed_as, occasion, amount, unit, due_at,
               coalesce(delivered_at, ended_at) as since, coalesce(delivered_at, ended_at) as place
          from commissions.commission
         where creator = :creator and state = :state
           and (coalesce(delivered_at, ended_at), id) < (:at, :id)
         order by coalesce(delivered_at, ended_at) desc, id desc limit :limit
        """;
    return rows(select, creator, kind, after);
  }

  private List<Row> rows(String select, UUID creator, RequestKind kind, Cursor after) {
    return jdbc.sql(select)
        .param("creator", creator)
        .param("state", kind.state())
        .param("at", Sql.at(after.at()))
        .param("id", after.id())
        .param("limit", PAGE_MAX + 1)
        .query(RequestReads::row)
        .list();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    var request =
        new RequestView(
            Sql.uuid(row, "id"),
            row.getString("state"),
            row.getString("reason"),
            row.getString("for_whom"),
            row.getString("addressed_as"),
            row.getString("occasion"),
            Sql.money(row, "amount", "unit"),
            Sql.instant(row, "since"),
            Sql.instantOrNull(row, "due_at"));
    return new Row(request, new Cursor(Sql.instant(row, "place"), request.id()));
  }

  /** The median time to a yes or a no, over the last that were answered; null where none was. */
  @Nullable Duration usualAnswer(UUID creator) {
    return jdbc.sql(
            """
            select percentile_cont(0.5) within group
                     (order by extract(epoch from answered.at - answered.requested_at)) as seconds
              from (select requested_at, coalesce(accepted_at, ended_at) as at
                      from commissions.commission
                     where creator = :creator and (accepted_at is not null or reason = 'refused')
                     order by coalesce(accepted_at, ended_at) desc limit :limit) as answered
            """)
        .param("creator", creator)
        .param("limit", ANSWERED_MAX)
        .query((row, i) -> seconds(row))
        .single()
        .map(Duration::ofSeconds)
        .orElse(null);
  }

  private static Optional<Long> seconds(ResultSet row) throws SQLException {
    var seconds = row.getDouble("seconds");
    return row.wasNull() ? Optional.empty() : Optional.of(Math.round(seconds));
  }
}
