package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forwards as rows. */
@Component
class ForwardStore {
  private final JdbcClient jdbc;

  ForwardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the receiver has it already. */
  boolean add(UUID id, Film film, UUID receiver, Instant now) {
    return jdbc.sql(
                """
                insert into forwarding.forward (id, commission, asset, giver, receiver, at)
                values (:id, :commission, :asset, :giver, :receiver, :now)
                on conflict (commission, receiver) where withdrawn_at is null do nothing
                """)
            .param("id", id)
            .param("commission", film.commission())
            .param("asset", film.asset())
            .param("giver", film.fan())
            .param("receiver", receiver)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  /** The forward that the receiver has. */
  UUID find(UUID commission, UUID receiver) {
    return jdbc.sql(
            """
            select id from forwarding.forward
             where commission = :commission and receiver = :receiver and withdrawn_at is null
            """)
        .param("commission", commission)
        .param("receiver", receiver)
        .query(UUID.class)
        .single();
  }

  int count(UUID commission) {
    return jdbc.sql(
            """
            select count(*) from forwarding.forward
             where commission = :commission and withdrawn_at is null
            """)
        .param("commission", commission)
        .query(Integer.class)
        .single();
  }

  /** Whom it was taken from, or null where there was nothing to take. */
  @Nullable UUID withdraw(UUID giver, UUID id, Instant now) {
    return jdbc.sql(
            """
            update forwarding.forward set withdrawn_at = :now
             where id = :id and giver = :giver and withdrawn_at is null
            returning receiver
            """)
        .param("id", id)
        .param("giver", giver)
        .param("now", Sql.at(now))
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** What was given by or to this account; the others of it. */
  List<UUID> withdrawAllOf(UUID account, Instant now) {
    return jdbc.sql(
            """
            update forwarding.forward set withdrawn_at = :now
             where (giver = :account or receiver = :account) and withdrawn_at is null
            returning case when giver = :account then receiver else giver end as other
            """)
        .param("account", account)
        .param("now", Sql.at(now))
        .query((row, i) -> Sql.uuid(row, "other"))
        .list();
  }

  boolean isOf(UUID giver, UUID id) {
    return jdbc.sql(
            "select exists (select from forwarding.forward where id = :id and giver = :giver)")
        .param("id", id)
        .param("giver", giver)
        .query(Boolean.class)
        .single();
  }
}
