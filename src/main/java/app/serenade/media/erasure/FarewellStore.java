package app.serenade.media.erasure;

import app.serenade.platform.Sql;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that left with all of their films, as rows, and what became of the files. */
@Component
public class FarewellStore {
  static final int FILMS_MAX = 500;

  /** What went with an account. */
  record Total(int films, int files, int gone, long bytes) {
    boolean isDone() {
      return gone == files;
    }
  }

  /**
   * One film of it.
   *
   * @param removedAt when its last byte was gone; null while there is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Gone(UUID film, int files, long bytes, @Nullable Instant removedAt) {}

  private final JdbcClient jdbc;

  FarewellStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UUID owner, UUID receipt) {
    jdbc.sql(
            """
            insert into media.farewell (owner, receipt) values (:owner, :receipt)
            on conflict (owner) do nothing
            """)
        .param("owner", owner)
        .param("receipt", receipt)
        .update();
  }

  /** Null where nobody left with such a receipt. */
  @Nullable Total total(UUID receipt) {
    return jdbc.sql(
            """
            select count(distinct film) as films, count(film) as files, count(removed_at) as gone,
                   coalesce(sum(bytes), 0) as bytes
              from media.farewell
              left join media.erasure on erasure.owner = farewell.owner
             where receipt = :receipt
             group by farewell.owner
            """)
        .param("receipt", receipt)
        .query(
            (row, i) ->
                new Total(
                    row.getInt("films"),
                    row.getInt("files"),
                    row.getInt("gone"),
                    row.getLong("bytes")))
        .optional()
        .orElse(null);
  }

  /** Those that are not gone first. */
  List<Gone> films(UUID receipt) {
    return jdbc.sql(
            """
            select film, count(*) as files, sum(bytes) as bytes,
                   case when count(removed_at) = count(*) then max(removed_at) end as removed_at
              from media.farewell
              join media.erasure on erasure.owner = farewell.owner
             where receipt = :receipt
             group by film
             order by removed_at desc nulls first, film
             limit :limit
            """)
        .param("receipt", receipt)
        .param("limit", FILMS_MAX)
        .query(
            (row, i) ->
                new Gone(
                    Sql.uuid(row, "film"),
                    row.getInt("files"),
                    row.getLong("bytes"),
                    Sql.instantOrNull(row, "removed_at")))
        .list();
  }

  /** The receipt of whose film it was, or null where its owner is still there. */
  @Nullable UUID receiptOf(UUID film) {
    return jdbc.sql(
            """
            select receipt from media.farewell
             where owner = (select owner from media.erasure where film = :film limit 1)
            """)
        .param("film", film)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** They are kept as long as the proofs of what was erased. */
  public void forget(Duration age) {
    jdbc.sql(
            """
            delete from media.farewell
             where at < now() - make_interval(secs => :age)
               and not exists (select from media.erasure where erasure.owner = farewell.owner)
            """)
        .param("age", (double) age.toSeconds())
        .update();
  }
}
