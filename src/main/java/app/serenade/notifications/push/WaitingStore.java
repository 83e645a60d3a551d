package app.serenade.notifications.push;

import app.serenade.commissions.Change;
import app.serenade.notifications.Notification;
import app.serenade.platform.Sql;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to go out to which browser, and when. */
@Component
class WaitingStore {
  /**
   * A browser for which something waits.
   *
   * @param failures how often in a row its push service did not take a message
   */
  record Due(UUID id, UUID account, Subscription to, int failures, Locale language) {}

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * They wait from now on, for each browser of their account. The browsers are locked first:
   * whoever has just sent the last thing to one of them looks again after us, or we after them.
   */
  void add(List<UUID> notifications) {
    jdbc.sql(
            """
            with subscribed as (
              select id, account from notifications.push_subscription
               where account in (select account from notifications.notification
                                  where id = any(:ids))
               order by id
                 for update
            ), woken as (
              update notifications.push_subscription set waits = true
                from subscribed where subscribed.id = push_subscription.id
            )
            insert into notifications.push_waiting (subscription, notification)
            select subscribed.id, notification.id
              from subscribed
              join notifications.notification on notification.account = subscribed.account
             where notification.id = any(:ids)
            on conflict do nothing
            """)
        .param("ids", notifications.toArray(UUID[]::new))
        .update();
  }

  /**
   * Browsers whose account is still signed in there, for which something waits; nobody else gets
   * them until then.
   *
   * @param busy hosts that are asked enough already
   */
  List<Due> take(int limit, Collection<String> busy, Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as (
              select subscription.id
                from notifications.push_subscription subscription
               where subscription.waits and subscription.free_at <= :now
                 and substring(subscription.endpoint from '^https?://([^/:?]+)') <> all(:busy)
                 and exists (select from accounts.signed_in
                              where signed_in.session = subscription.session
                                and signed_in.account = subscription.account)
               order by subscription.free_at
               limit :limit
                 for update skip locked
            ), taken as (
              update notifications.push_subscription subscription set free_at = :until
                from due where subscription.id = due.id
              returning subscription.id, subscription.account, subscription.endpoint,
                        subscription.point, subscription.secret, subscription.failures
            )
            select taken.id, taken.account, taken.endpoint, taken.point, taken.secret,
                   taken.failures, coalesce(reader.language, 'en') as language
              from taken left join notifications.reader on reader.account = taken.account
            """)
        .param("limit", limit)
        .param("busy", busy.toArray(String[]::new))
        .param("now", Sql.at(now))
        .param("until", Sql.at(until))
        .query((row, i) -> due(row))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "account"),
        subscription(row),
        row.getInt("failures"),
        Locale.of(row.getString("language")));
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    try {
      var point = Objects.requireNonNull(Curve.point(row.getBytes("point")), "no point");
      return new Subscription(URI.create(row.getString("endpoint")), point, row.getBytes("secret"));
    } catch (GeneralSecurityException unknownCurve) {
      throw new IllegalStateException(unknownCurve);
    }
  }

  /** What waits and is still worth telling: unread, of whoever has the browser now, not too old. */
  List<Notification> news(Due due, Instant since, int limit) {
    return jdbc.sql(
            """
            select notification.id, notification.commission, notification.change, notification.at,
                   summary.fan = notification.account as fan_reads, summary.addressed_as,
                   card.handle, card.name
              from notifications.push_waiting waiting
              join notifications.notification on notification.id = waiting.notification
              join commissions.summary on summary.commission = notification.commission
              join profiles.card on card.account = notification.partner
             where waiting.subscription = :subscription and notification.account = :account
               and notification.read_at is null and notification.at > :since
             order by notification.at, notification.id
             limit :limit
            """)
        .param("subscription", due.id())
        .param("account", due.account())
        .param("since", Sql.at(since))
        .param("limit", limit)
        .query((row, i) -> notification(row))
        .list();
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "commission"),
        Change.valueOf(row.getString("change")),
        row.getBoolean("fan_reads"),
        row.getString("handle"),
        row.getString("name"),
        row.getString("addressed_as"),
        Sql.instant(row, "at"),
        false);
  }

  /** These have gone out, or never will. */
  void done(UUID subscription, List<UUID> notifications) {
    jdbc.sql(
            """
            delete from notifications.push_waiting
             where subscription = :subscription and notification = any(:ids)
            """)
        .param("subscription", subscription)
        .param("ids", notifications.toArray(UUID[]::new))
        .update();
  }

  /** Nothing of what waited up to now is worth telling any more. */
  void forget(Due due, Instant since) {
    jdbc.sql(
            """
            delete from notifications.push_waiting waiting
             where waiting.subscription = :subscription
               and not exists (select from notifications.notification
                                where notification.id = waiting.notification
                                  and notification.account = :account
                                  and notification.read_at is null and notification.at > :since)
            """)
        .param("subscription", due.id())
        .param("account", due.account())
        .param("since", Sql.at(since))
        .update();
  }

  /** Whoever adds to it waits for this lock, or is seen by what is asked under it. */
  void lock(UUID subscription) {
    var _ =
        jdbc.sql("select id from notifications.push_subscription where id = :id for update")
            .param("id", subscription)
            .query(UUID.class)
            .optional();
  }

  /** Under its lock: others may take it from then on, if something waits. */
  void free(UUID subscription, int failures, Instant at) {
    jdbc.sql(
            """
            update notifications.push_subscription
               set failures = :failures, free_at = :at,
                   waits = exists (select from notifications.push_waiting
                                    where push_waiting.subscription = push_subscription.id)
             where id = :id
            """)
        .param("id", subscription)
        .param("failures", failures)
        .param("at", Sql.at(at))
        .update();
  }
}
