package app.serenade.notifications;

import app.serenade.commissions.Change;
import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications as rows. */
@Component
class NotificationStore {
  /** What happened, to be told to one account. */
  record News(UUID account, UUID partner, UUID commission, int transition, Change change) {}

  private final JdbcClient jdbc;

  NotificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where it is there already. What is told late stands before what came after it. */
  boolean add(UUID id, News news, Instant now) {
    return jdbc.sql(
                """
                insert into notifications.notification
                  (id, account, partner, commission, transition, change, at, to_mail)
                select :id, :account, :partner, :commission, :transition, :change,
                       coalesce(min(later.at) - interval '1 microsecond', :now), true
                  from notifications.notification later
                 where later.commission = :commission and later.account = :account
                   and later.transition > :transition
                on conflict (commission, transition, change, account) do nothing
                """)
            .param("id", id)
            .param("account", news.account())
            .param("partner", news.partner())
            .param("commission", news.commission())
            .param("transition", news.transition())
            .param("change", news.change().name())
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  boolean read(UUID account, UUID id, Instant now) {
    return jdbc.sql(
                """
                update notifications.notification set read_at = :now
                 where id = :id and account = :account and read_at is null
                """)
            .param("id", id)
            .param("account", account)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  /** All that tells of commissions with the partner. */
  boolean readAllOf(UUID account, UUID partner, Instant now) {
    return jdbc.sql(
                """
                update notifications.notification set read_at = :now
                 where account = :account and partner = :partner and read_at is null
                """)
            .param("account", account)
            .param("partner", partner)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  void speaks(UUID account, String language) {
    jdbc.sql(
            """
            insert into notifications.reader (account, language) values (:account, :language)
            on conflict (account) do update set language = excluded.language
             where reader.language <> excluded.language
            """)
        .param("account", account)
        .param("language", language)
        .update();
  }
}
