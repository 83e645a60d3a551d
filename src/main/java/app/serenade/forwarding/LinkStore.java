package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links as rows. */
@Component
class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MakeLink.Made link, Token token, Film film, String sentTo, Instant now) {
    jdbc.sql(
            """
            insert into forwarding.link
              (id, token_hash, commission, asset, giver, sent_to, made_at, ends_at)
            values (:id, :hash, :commission, :asset, :giver, :sentTo, :now, :endsAt)
            """)
        .param("id", link.id())
        .param("hash", token.hash())
        .param("commission", film.commission())
        .param("asset", film.asset())
        .param("giver", film.fan())
        .param("sentTo", sentTo)
        .param("now", Sql.at(now))
        .param("endsAt", Sql.at(link.endsAt()))
        .update();
  }

  /** How many work now. */
  int count(UUID commission, Instant now) {
    return jdbc.sql(
            """
            select count(*) from forwarding.link
             where commission = :commission and revoked_at is null and ends_at > :now
            """)
        .param("commission", commission)
        .param("now", Sql.at(now))
        .query(Integer.class)
        .single();
  }

  /** False where this account made no such link. */
  boolean revoke(UUID giver, UUID id, Instant now) {
    return jdbc.sql(
                """
                update forwarding.link set revoked_at = coalesce(revoked_at, :now)
                 where id = :id and giver = :giver
                """)
            .param("id", id)
            .param("giver", giver)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  /** The addresses they went to are forgotten too. */
  void revokeAllOf(UUID giver, Instant now) {
    jdbc.sql(
            """
            update forwarding.link set revoked_at = coalesce(revoked_at, :now), sent_to = ''
             where giver = :giver and (revoked_at is null or sent_to <> '')
            """)
        .param("giver", giver)
        .param("now", Sql.at(now))
        .update();
  }
}
