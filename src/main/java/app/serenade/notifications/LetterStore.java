package app.serenade.notifications;

import app.serenade.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each account gets its next mail, and whether it wants any. */
@Component
class LetterStore {
  /** To whom a mail goes, and whether they want it. */
  record Addressee(String email, String name, Locale language, boolean wanted, UUID unsubscribe) {}

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A mail to each of them after this delay, and not so soon after their last one.
   *
   * @param apart how long between two
   */
  void due(Collection<UUID> accounts, Instant now, Duration delay, Duration apart) {
    jdbc.sql(
            """
            insert into notifications.letter (account, due_at)
            select distinct account, cast(:now as timestamptz) + make_interval(secs => :delay)
              from unnest(:accounts) as account
             order by account
            on conflict (account) do update
               set due_at = least(letter.due_at, greatest(
                     excluded.due_at, letter.sent_at + make_interval(secs => :apart)))
            """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("now", Sql.at(now))
        .param("delay", delay.toSeconds())
        .param("apart", apart.toSeconds())
        .update();
  }

  /** The accounts whose mail is due, which is then no longer due; locked until the end. */
  List<UUID> takeDue(int limit, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select account from notifications.letter
               where due_at <= :now
               order by due_at
               limit :limit
                 for update skip locked
            )
            update notifications.letter set due_at = null, sent_at = :now
              from due where letter.account = due.account
            returning letter.account
            """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query((row, i) -> Sql.uuid(row, "account"))
        .list();
  }

  void nothingLeft(UUID account, List<UUID> notifications) {
    jdbc.sql(
            """
            update notifications.notification set to_mail = false
             where account = :account and id = any(:ids)
            """)
        .param("account", account)
        .param("ids", notifications.toArray(UUID[]::new))
        .update();
  }

  /** Null where there is no such account any more. */
  @Nullable Addressee addressee(UUID account) {
    jdbc.sql("insert into notifications.reader (account) values (:account) on conflict do nothing")
        .param("account", account)
        .update();
    return jdbc.sql(
            """
            select address.email, card.name, reader.language, reader.mail, reader.unsubscribe
              from notifications.reader
              join accounts.address on address.account = reader.account
              join profiles.card on card.account = reader.account
             where reader.account = :account
            """)
        .param("account", account)
        .query(
            (row, i) ->
                new Addressee(
                    row.getString("email"),
                    row.getString("name"),
                    Locale.of(row.getString("language")),
                    row.getBoolean("mail"),
                    Sql.uuid(row, "unsubscribe")))
        .optional()
        .orElse(null);
  }

  boolean wants(UUID account) {
    return jdbc.sql("select mail from notifications.reader where account = :account")
        .param("account", account)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void want(UUID account, boolean wanted) {
    jdbc.sql(
            """
            insert into notifications.reader (account, mail) values (:account, :wanted)
            on conflict (account) do update set mail = excluded.mail
            """)
        .param("account", account)
        .param("wanted", wanted)
        .update();
  }

  boolean isKnown(UUID unsubscribe) {
    return jdbc.sql(
            "select exists (select from notifications.reader where unsubscribe = :unsubscribe)")
        .param("unsubscribe", unsubscribe)
        .query(Boolean.class)
        .single();
  }

  /** False where no account has this secret. */
  boolean endFor(UUID unsubscribe) {
    return jdbc.sql("update notifications.reader set mail = false where unsubscribe = :unsubscribe")
            .param("unsubscribe", unsubscribe)
            .update()
        > 0;
  }

  void removeAllOf(UUID account) {
    for (var table : List.of("letter", "reader")) {
      jdbc.sql("delete from notifications.%s where account = :account".formatted(table))
          .param("account", account)
          .update();
    }
  }
}
