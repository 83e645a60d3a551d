package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was forwarded to an account of this app. */
@Component
class ForwardReads {
  /** A forward as its receiver sees it: the video, or that it was withdrawn. */
  record Received(Shared video, boolean withdrawn) {}

  private final JdbcClient jdbc;

  ForwardReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isReceiver(UUID account, UUID asset) {
    return jdbc.sql(
            """
            select exists (select from forwarding.forward
                            where asset = :asset and receiver = :account and withdrawn_at is null)
            """)
        .param("asset", asset)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** Null to everybody but its receiver. */
  @Nullable Received find(UUID receiver, UUID forward) {
    return jdbc.sql(
            """
            select forward.asset, forward.withdrawn_at is not null as withdrawn, poster.length_ms,
                   maker.name as creator_name, maker.handle as creator_handle,
                   giver.name as giver_name, giver.handle as giver_handle
              from forwarding.forward
              join commissions.summary on summary.commission = forward.commission
              join profiles.card maker on maker.account = summary.creator
              join profiles.card giver on giver.account = forward.giver
              left join media.poster on poster.asset = forward.asset
             where forward.id = :forward and forward.receiver = :receiver
            """)
        .param("forward", forward)
        .param("receiver", receiver)
        .query((row, i) -> new Received(shared(row, null), row.getBoolean("withdrawn")))
        .optional()
        .orElse(null);
  }

  static Shared shared(ResultSet row, @Nullable Instant endsAt) throws SQLException {
    return new Shared(
        Sql.uuid(row, "asset"),
        row.getString("creator_name"),
        row.getString("creator_handle"),
        row.getString("giver_name"),
        row.getString("giver_handle"),
        row.getLong("length_ms"),
        endsAt);
  }
}
