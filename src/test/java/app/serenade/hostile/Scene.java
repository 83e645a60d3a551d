package app.serenade.hostile;

import app.serenade.journeys.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may act, on what, and what the database holds of it. */
final class Scene {
  /** Written in their own time, after what caused them; or by every look at a page. */
  private static final List<String> BY_THEMSELVES =
      List.of(
          "platform.hint",
          "platform.answer",
          "platform.tally",
          "messages.message",
          "messages.conversation",
          "messages.side",
          "notifications.notification",
          "accounts.session");

  /** Of these a change in place counts too. */
  private static final List<String> READ_WHOLE =
      List.of("commissions.commission", "offers.offer", "wallet.account");

  /** What people wrote; the app's own words come in their own time. */
  private static final String WRITTEN =
      "'written ' || (select count(*) from messages.message where kind = 'text')";

  private final JdbcClient sql;
  private final String rows;
  final List<Person> people;
  final List<UUID> ids;
  final List<String> handles;

  Scene(JdbcClient sql, List<Person> people, List<UUID> ids) {
    this.sql = sql;
    this.people = people;
    this.ids = ids;
    handles = people.stream().map(Person::handle).filter(handle -> !handle.isEmpty()).toList();
    rows = "select " + String.join(" || ' ' || ", shown(tables(sql)));
  }

  private static List<String> tables(JdbcClient sql) {
    return sql
        .sql(
            """
            select schemaname || '.' || tablename from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !BY_THEMSELVES.contains(table) && !table.contains("mail"))
        .toList();
  }

  private static List<String> shown(List<String> tables) {
    var counts = tables.stream().map(Scene::count);
    var wholes = READ_WHOLE.stream().map(Scene::whole);
    return Stream.of(counts, wholes, Stream.of(WRITTEN)).flatMap(each -> each).toList();
  }

  private static String count(String table) {
    return "'%s ' || (select count(*) from %s)".formatted(table, table);
  }

  private static String whole(String table) {
    return "(select md5(coalesce(string_agg(it::text, '' order by it::text), '')) from %s it)"
        .formatted(table);
  }

  /** How many rows each business table has, and what stands in those that are changed in place. */
  String rows() {
    return sql.sql(rows).query(String.class).single();
  }

  /** The nth of what may stand in the address, well formed. */
  String path(String pattern, int n) {
    return filled(pattern, ids.get(n % ids.size()).toString(), handles.get(n % handles.size()));
  }

  /** All that it can be, each once. */
  Set<String> paths(String pattern) {
    return IntStream.range(0, ids.size())
        .mapToObj(n -> path(pattern, n))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String filled(String pattern, String id, String handle) {
    return pattern
        .replace("{handle}", handle)
        .replace("{file}", "video.mp4")
        .replaceAll("\\{\\w+}", id.replace("\\", "\\\\").replace("$", "\\$"));
  }
}
