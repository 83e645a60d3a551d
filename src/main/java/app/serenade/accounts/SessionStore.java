package app.serenade.accounts;

import app.serenade.accounts.Sessions.Found;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as rows. */
@Component
class SessionStore {
  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] tokenHash, UUID account, Sessions.Kind kind, Duration longest) {
    jdbc.sql(
            """
            insert into accounts.session (token_hash, account, kind, ends_at)
            values (:hash, :account, :kind, now() + make_interval(secs => :longest))
            """)
        .param("hash", tokenHash)
        .param("account", account)
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("longest", longest.toSeconds())
        .update();
  }

  /** Whose session it is, while it lasts; that it was seen is noted once an hour at most. */
  @Nullable Found find(byte[] tokenHash, Duration idle) {
    var known =
        jdbc.sql(
                """
                select account.id, account.handle, account.name, account.role, session.id as session,
                       session.seen_at < now() - interval '1 hour' as unnoted
                  from accounts.session
                  join accounts.account on account.id = session.account
                 where session.token_hash = :hash and account.deleted_at is null
                   and session.ends_at > now()
                   and session.seen_at > now() - make_interval(secs => :idle)
                """)
            .param("hash", tokenHash)
            .param("idle", idle.toSeconds())
            .query((row, i) -> known(row))
            .optional()
            .orElse(null);
    if (known == null) return null;
    if (known.unnoted) note(tokenHash);
    return known.found;
  }

  private record Known(Found found, boolean unnoted) {}

  private static Known known(ResultSet row) throws SQLException {
    var found = new Found(AccountStore.account(row), Sql.uuid(row, "session"));
    return new Known(found, row.getBoolean("unnoted"));
  }

  private void note(byte[] tokenHash) {
    jdbc.sql("update accounts.session set seen_at = now() where token_hash = :hash")
        .param("hash", tokenHash)
        .update();
  }

  void remove(byte[] tokenHash) {
    jdbc.sql("delete from accounts.session where token_hash = :hash")
        .param("hash", tokenHash)
        .update();
  }
}
