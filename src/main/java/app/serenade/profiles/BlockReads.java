package app.serenade.profiles;

import app.serenade.platform.Cursor;
import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an account blocked, as its settings list them. */
@Component
class BlockReads {
  static final int PAGE_MAX = 50;

  /** An account that is blocked. */
  public record Blocked(UUID account, String handle, String name, Instant at) {}

  private final JdbcClient jdbc;

  BlockReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those after the cursor, the newest first; one more than a page where there is a next one. */
  List<Blocked> newest(UUID blocker, Cursor after) {
    return jdbc.sql(
            """
            select block.blocked, block.at, card.handle, card.name
              from profiles.block
              join profiles.card on card.account = block.blocked
             where block.blocker = :blocker and (block.at, block.blocked) < (:at, :id)
             order by block.at desc, block.blocked desc
             limit :limit
            """)
        .param("blocker", blocker)
        .param("at", Sql.at(after.at()))
        .param("id", after.id())
        .param("limit", PAGE_MAX + 1)
        .query(
            (row, i) ->
                new Blocked(
                    Sql.uuid(row, "blocked"),
                    row.getString("handle"),
                    row.getString("name"),
                    Sql.instant(row, "at")))
        .list();
  }
}
