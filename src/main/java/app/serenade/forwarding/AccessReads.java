package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can see a custom video besides its two parties, for its fan. */
@Component
class AccessReads {
  private static final int MOST = 500;

  /** An account it was forwarded to. */
  public record Person(UUID forward, String handle, String name, Instant at) {}

  /**
   * A link that works.
   *
   * @param sentTo the e-mail address it went to, or empty
   */
  public record Link(UUID id, String sentTo, Instant madeAt, Instant endsAt) {}

  private final JdbcClient jdbc;

  AccessReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<Person> people(UUID commission) {
    return jdbc.sql(
            """
            select forward.id, forward.at, card.handle, card.name
              from forwarding.forward
              join profiles.card on card.account = forward.receiver
             where forward.commission = :commission and forward.withdrawn_at is null
             order by forward.id desc
             limit :limit
            """)
        .param("commission", commission)
        .param("limit", MOST)
        .query(
            (row, i) ->
                new Person(
                    Sql.uuid(row, "id"),
                    row.getString("handle"),
                    row.getString("name"),
                    Sql.instant(row, "at")))
        .list();
  }

  /** The latest first. */
  List<Link> links(UUID commission, Instant now) {
    return jdbc.sql(
            """
            select id, sent_to, made_at, ends_at from forwarding.link
             where commission = :commission and revoked_at is null and ends_at > :now
             order by id desc
             limit :limit
            """)
        .param("commission", commission)
        .param("now", Sql.at(now))
        .param("limit", MOST)
        .query(
            (row, i) ->
                new Link(
                    Sql.uuid(row, "id"),
                    row.getString("sent_to"),
                    Sql.instant(row, "made_at"),
                    Sql.instant(row, "ends_at")))
        .list();
  }
}
