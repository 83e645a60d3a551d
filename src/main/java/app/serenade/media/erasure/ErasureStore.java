package app.serenade.media.erasure;

import app.serenade.platform.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was erased, as rows; written in the transaction that erases. */
@Component
public class ErasureStore {
  private final JdbcClient jdbc;

  ErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes all files of a film, before its rows go. */
  public void add(UUID film) {
    jdbc.sql(
            """
            insert into media.erasure (film, owner, file, key, bytes)
            select a.id, a.owner, r.name, r.key, r.bytes
              from media.asset a join media.rendition r on r.asset = a.id where a.id = :film
            union all
            select a.id, a.owner, 'upload', a.id::text, coalesce(u.received, 0)
              from media.asset a left join media.upload u on u.id = a.id where a.id = :film
            union all
            select a.id, a.owner, 'before-' || row_number() over (order by g.key), g.key, 0
              from media.asset a join media.garbage g on g.film = a.id where a.id = :film
            on conflict (film, file) do nothing
            """)
        .param("film", film)
        .update();
  }

  List<Erased> of(UUID film) {
    return jdbc.sql(
            "select film, file, key, bytes, removed_at from media.erasure where film = :film order by file")
        .param("film", film)
        .query(
            (row, i) ->
                new Erased(
                    Sql.uuid(row, "film"),
                    row.getString("file"),
                    row.getString("key"),
                    row.getLong("bytes"),
                    row.getObject("removed_at") == null ? null : Sql.instant(row, "removed_at")))
        .list();
  }

  boolean isOf(UUID film, UUID owner) {
    return jdbc.sql(
            "select exists (select from media.erasure where film = :film and owner = :owner)")
        .param("film", film)
        .param("owner", owner)
        .query(Boolean.class)
        .single();
  }

  /** Whether another film has the same file. */
  boolean isNeeded(String key) {
    return jdbc.sql("select exists (select from media.rendition where key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  void removed(UUID film, String key) {
    jdbc.sql(
            """
            with swept as (delete from media.garbage where key = :key)
            update media.erasure set removed_at = now()
             where film = :film and key = :key and removed_at is null
            """)
        .param("film", film)
        .param("key", key)
        .update();
  }

  UUID ownerOf(UUID film) {
    return jdbc.sql("select owner from media.erasure where film = :film limit 1")
        .param("film", film)
        .query(UUID.class)
        .single();
  }

  /** Proofs are kept for so long. */
  public void forget(Duration age) {
    jdbc.sql(
            "delete from media.erasure where removed_at is not null and erased_at < now() - make_interval(secs => :age)")
        .param("age", (double) age.toSeconds())
        .update();
  }
}
