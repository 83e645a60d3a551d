package app.serenade.notifications;

import app.serenade.platform.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications as their account sees them. */
@Component
class NotificationReads {
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
    return List.of();
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
