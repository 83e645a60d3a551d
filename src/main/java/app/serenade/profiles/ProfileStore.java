package app.serenade.profiles;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bios as rows. */
@Component
class ProfileStore {
  private final JdbcClient jdbc;

  ProfileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(UUID account, String bio, Instant now) {
    jdbc.sql(
            """
            insert into profiles.profile (account, bio, changed_at) values (:account, :bio, :now)
            on conflict (account) do update set bio = excluded.bio, changed_at = excluded.changed_at
            """)
        .param("account", account)
        .param("bio", bio)
        .param("now", Sql.at(now))
        .update();
  }

  void remove(UUID account) {
    jdbc.sql("delete from profiles.profile where account = :account")
        .param("account", account)
        .update();
  }
}
