package app.serenade.media;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The stored files of films as rows, and the names of files to be removed. */
@NamedInterface("rooms")
@Component
public class RenditionStore {
  /** All that is needed to decide about and send one file. */
  public record Served(Asset asset, boolean taken, Rendition rendition) {}

  private static final String COLUMNS =
      "asset, name, key, bytes, r.width as file_width, r.height as file_height";
  private static final Duration UNTIL_LOST = Duration.ofDays(1);

  /** Whoever is just reading a file that was replaced may end. */
  private static final Duration UNTIL_UNREAD = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  RenditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a name before its file exists: were it never used, it would be removed. */
  void reserve(String key) {
    discard(key, UNTIL_LOST);
  }

  public void add(Rendition made) {
    jdbc.sql(
            """
            with used as (delete from media.garbage where key = :key)
            insert into media.rendition (asset, name, key, bytes, width, height)
            values (:asset, :name, :key, :bytes, :width, :height)
            """)
        .param("asset", made.asset())
        .param("name", made.name().column())
        .param("key", made.key())
        .param("bytes", made.bytes())
        .param("width", made.width())
        .param("height", made.height())
        .update();
  }

  /** Another file under the same name; the one before goes, unless it has a second name. */
  public void replace(Rendition made) {
    jdbc.sql(
            """
            with old as (select key from media.rendition where asset = :asset and name = :name and key <> :key),
                 gone as (insert into media.garbage (key, after, film)
                          select key, now() + make_interval(secs => :in), cast(:asset as uuid) from old
                           where not exists (select from media.rendition r where r.key = old.key and r.name <> :name)
                          on conflict (key) do nothing)
            update media.rendition set key = :key, bytes = :bytes, width = :width, height = :height
             where asset = :asset and name = :name
            """)
        .param("asset", made.asset())
        .param("name", made.name().column())
        .param("key", made.key())
        .param("bytes", made.bytes())
        .param("width", made.width())
        .param("height", made.height())
        .param("in", (double) UNTIL_UNREAD.toSeconds())
        .update();
  }

  public List<Rendition> of(UUID asset) {
    return jdbc.sql("select " + COLUMNS + " from media.rendition r where asset = :asset")
        .param("asset", asset)
        .query((row, i) -> rendition(row))
        .list();
  }

  /** Of a film that is gone, its address alone. */
  Showing showing(UUID asset, String base) {
    return jdbc.sql("select renditions, placeholder from media.poster where asset = :asset")
        .param("asset", asset)
        .query((row, i) -> Showing.from(row, base))
        .optional()
        .orElseGet(() -> new Showing(base, List.of(), ""));
  }

  public @Nullable Served serve(UUID asset, Rendition.Name name) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
            , owner, purpose, from_file, length_ms, a.width, a.height, state, taken_at
             from media.rendition r join media.asset a on a.id = r.asset
             where asset = :asset and name = :name
            """)
        .param("asset", asset)
        .param("name", name.column())
        .query(
            (row, i) ->
                new Served(
                    AssetStore.asset(row, "asset"),
                    row.getObject("taken_at") != null,
                    rendition(row)))
        .optional()
        .orElse(null);
  }

  /** Hands all files of a film over to removal. */
  public void discardAll(UUID asset) {
    jdbc.sql(
            """
            with gone as (delete from media.rendition where asset = :asset returning key)
            insert into media.garbage (key, after) select distinct key, now() from gone
            on conflict (key) do update set after = now()
            """)
        .param("asset", asset)
        .update();
  }

  public List<String> garbage(int limit) {
    return jdbc.sql(
            """
            select key from media.garbage g
             where after <= now() and not exists (select from media.rendition r where r.key = g.key)
             order by after limit :limit
            """)
        .param("limit", limit)
        .query((row, i) -> row.getString("key"))
        .list();
  }

  public void removed(String key) {
    jdbc.sql("delete from media.garbage where key = :key").param("key", key).update();
  }

  /** Renditions may share a file. */
  public long bytesOf(UUID owner) {
    return jdbc.sql(
            """
            select coalesce(sum(bytes), 0)
              from (select distinct key, bytes
                      from media.rendition r join media.asset a on a.id = r.asset
                     where owner = :owner) as files
            """)
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  List<Rendition> all(int limit) {
    return jdbc.sql("select " + COLUMNS + " from media.rendition r limit :limit")
        .param("limit", limit)
        .query((row, i) -> rendition(row))
        .list();
  }

  List<UUID> playableWithoutFile() {
    return jdbc.sql(
            """
            select id from media.asset a
             where state in ('PLAYABLE', 'READY')
               and not exists (select from media.rendition r where r.asset = a.id and name = 'video')
            """)
        .query((row, i) -> Sql.uuid(row, "id"))
        .list();
  }

  private void discard(String key, Duration in) {
    jdbc.sql(
            "insert into media.garbage (key, after) values (:key, now() + make_interval(secs => :in))")
        .param("key", key)
        .param("in", (double) in.toSeconds())
        .update();
  }

  private static Rendition rendition(ResultSet row) throws SQLException {
    return new Rendition(
        Sql.uuid(row, "asset"),
        Rendition.Name.ofColumn(row.getString("name")),
        row.getString("key"),
        row.getLong("bytes"),
        row.getInt("file_width"),
        row.getInt("file_height"));
  }
}
