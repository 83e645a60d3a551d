package app.serenade.notifications;

import app.serenade.commissions.Change;
import app.serenade.platform.Cursor;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications as their account sees them. */
@Component
class NotificationReads {
  private static final int MAIL_MAX = 1_000;

  private final JdbcClient jdbc;

  NotificationReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Unread unread(UUID account) {
    return jdbc.sql(
            """
            select (select count(*) from notifications.notification
                     where account = :account and read_at is null) as notifications,
                   (select coalesce(sum(unread), 0) from messages.unread
                     where reader = :account) as messages
            """)
        .param("account", account)
        .query((row, i) -> new Unread(row.getInt("notifications"), row.getInt("messages")))
        .single();
  }

  /** The account's notifications after the cursor, the newest first. */
  List<Notification> newest(UUID account, Cursor after, int limit) {
    return jdbc.sql(
            """
            select notification.id, notification.commission, notification.change, notification.at,
                   notification.read_at is not null as read,
                   summary.fan = :account as fan_reads, summary.addressed_as, card.handle, card.name
              from notifications.notification
              join commissions.summary on summary.commission = notification.commission
              join profiles.card on card.account = notification.partner
             where notification.account = :account
               and (notification.at, notification.id) < (:at, :id)
             order by notification.at desc, notification.id desc
             limit :limit
            """)
        .param("account", account)
        .param("at", Sql.at(after.at()))
        .param("id", after.id())
        .param("limit", limit)
        .query((row, i) -> notification(row))
        .list();
  }

  /** What still has to go out by mail, the oldest first. */
  List<Notification> toMail(UUID account) {
    return jdbc.sql(
            """
            select notification.id, notification.commission, notification.change, notification.at,
                   notification.read_at is not null as read,
                   summary.fan = :account as fan_reads, summary.addressed_as, card.handle, card.name
              from notifications.notification
              join commissions.summary on summary.commission = notification.commission
              join profiles.card on card.account = notification.partner
             where notification.account = :account and notification.to_mail
             order by notification.at, notification.id
             limit :limit
            """)
        .param("account", account)
        .param("limit", MAIL_MAX)
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
        row.getBoolean("read"));
  }

  /** Where a notification of the account leads; null where it has none of this id. */
  @Nullable UUID commission(UUID account, UUID notification) {
    return jdbc.sql(
            """
            select commission from notifications.notification
             where id = :id and account = :account
            """)
        .param("id", notification)
        .param("account", account)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
