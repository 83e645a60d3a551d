package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a link shows to whoever holds it. */
@Component
class LinkReads {
  private final JdbcClient jdbc;

  LinkReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Null where there is no such link, where it ended, and where it was revoked. */
  @Nullable Shared find(Token token, Instant now) {
    return jdbc.sql(
            """
            select link.asset, link.ends_at, poster.length_ms,
                   maker.name as creator_name, maker.handle as creator_handle,
                   giver.name as giver_name, giver.handle as giver_handle
              from forwarding.link
              join commissions.summary on summary.commission = link.commission
              join profiles.card maker on maker.account = summary.creator
              join profiles.card giver on giver.account = link.giver
              left join media.poster on poster.asset = link.asset
             where link.token_hash = :hash and link.revoked_at is null and link.ends_at > :now
            """)
        .param("hash", token.hash())
        .param("now", Sql.at(now))
        .query((row, i) -> ForwardReads.shared(row, Sql.instant(row, "ends_at")))
        .optional()
        .orElse(null);
  }
}
