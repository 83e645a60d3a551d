package app.serenade.profiles;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks as rows. */
@Component
class BlockStore {
  private final JdbcClient jdbc;

  BlockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whoever blocks, and whoever does what a block ends, holds the two until the end, in whichever
   * direction: so that nothing comes after the block that ends it.
   */
  void hold(UUID one, UUID other) {
    jdbc.sql(
            """
            select 1 from (
              select pg_advisory_xact_lock(hashtextextended(
                least(:one, :other) || ' ' || greatest(:one, :other), 604))) as held
            """)
        .param("one", one.toString())
        .param("other", other.toString())
        .query(Integer.class)
        .single();
  }

  boolean isThere(UUID blocker, UUID blocked) {
    return jdbc.sql(
            """
            select exists (
              select from profiles.blocking where blocker = :blocker and blocked = :blocked)
            """)
        .param("blocker", blocker)
        .param("blocked", blocked)
        .query(Boolean.class)
        .single();
  }

  /** A block that is there already stays as old as it is. */
  void add(UUID blocker, UUID blocked, Instant now) {
    jdbc.sql(
            """
            insert into profiles.blocking (blocker, blocked, at) values (:blocker, :blocked, :now)
            on conflict (blocker, blocked) do nothing
            """)
        .param("blocker", blocker)
        .param("blocked", blocked)
        .param("now", Sql.at(now))
        .update();
  }

  /** Whom this account blocked, and who blocked it. */
  void removeAllOf(UUID account) {
    jdbc.sql("delete from profiles.blocking where blocker = :account or blocked = :account")
        .param("account", account)
        .update();
  }

  void remove(UUID blocker, UUID blocked) {
    jdbc.sql("delete from profiles.blocking where blocker = :blocker and blocked = :blocked")
        .param("blocker", blocker)
        .param("blocked", blocked)
        .update();
  }
}
