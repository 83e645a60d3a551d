package app.serenade.platform.live;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hints as rows. Each node reads them exactly once: those of transactions that ended between two
 * looks, so that one which commits late is not missed (a sequence alone would lose it).
 */
@Component
class LiveHints {
  private final JdbcClient jdbc;

  LiveHints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Hint(String topic, String name) {}

  /**
   * @param upTo where the next look starts
   */
  record Look(String upTo, List<Hint> hints) {}

  String edge() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  Look since(String edge) {
    var rows =
        jdbc.sql(
                """
                with edge as (select pg_snapshot_xmin(pg_current_snapshot()) as up_to)
                select edge.up_to::text as up_to, hint.topic, hint.name
                  from edge
                  left join platform.hint on hint.tx >= :edge::xid8 and hint.tx < edge.up_to
                 group by edge.up_to, hint.topic, hint.name
                """)
            .param("edge", edge)
            .query(
                (row, i) ->
                    new Row(row.getString("up_to"), row.getString("topic"), row.getString("name")))
            .list();
    var hints =
        rows.stream()
            .filter(row -> row.topic() != null)
            .map(row -> new Hint(row.topic(), row.name()))
            .toList();
    return new Look(rows.getFirst().upTo(), hints);
  }

  private record Row(String upTo, String topic, String name) {}

  void add(Collection<Hint> hints) {
    jdbc.sql(
            """
            insert into platform.hint (topic, name)
            select topic, name from unnest(:topics::text[], :names::text[]) as given (topic, name)
            """)
        .param("topics", hints.stream().map(Hint::topic).toArray(String[]::new))
        .param("names", hints.stream().map(Hint::name).toArray(String[]::new))
        .update();
  }

  int forgetOld() {
    return jdbc.sql("delete from platform.hint where at < now() - interval '5 minutes'").update();
  }
}
