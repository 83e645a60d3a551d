package app.serenade.notifications.push;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which browsers an account wants its notifications, as rows. */
@Component
class SubscriptionStore {
  /**
   * @param endpoint by which the browser knows it as its own
   */
  record Device(UUID id, String name, String endpoint, Instant since) {}

  /** A browser, to be added. */
  record NewDevice(UUID id, UUID account, UUID session, String name, Subscription subscription) {}

  private final JdbcClient jdbc;

  SubscriptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of whoever subscribed it last: what waits for who had it before goes to nobody. */
  Device add(NewDevice device, Instant now) {
    return jdbc.sql(
            """
            insert into notifications.push_subscription
              (id, account, session, device, endpoint, point, secret, created_at)
            values (:id, :account, :session, :device, :endpoint, :point, :secret, :now)
            on conflict (endpoint) do update
               set account = excluded.account, session = excluded.session,
                   device = excluded.device, point = excluded.point, secret = excluded.secret,
                   created_at = excluded.created_at, failures = 0
            returning id, device, endpoint, created_at
            """)
        .param("id", device.id())
        .param("account", device.account())
        .param("session", device.session())
        .param("device", device.name())
        .param("endpoint", device.subscription().endpoint().toString())
        .param("point", Curve.bytes(device.subscription().point()))
        .param("secret", device.subscription().secret())
        .param("now", Sql.at(now))
        .query((row, i) -> device(row))
        .single();
  }

  /** All but the newest; those whose session has ended go first. */
  void keepNewest(UUID account, int most) {
    jdbc.sql(
            """
            delete from notifications.push_subscription
             where account = :account
               and id in (select subscription.id
                            from notifications.push_subscription subscription
                            left join accounts.signed_in using (session)
                           where subscription.account = :account
                           order by signed_in.session is null, subscription.created_at desc,
                                    subscription.id desc
                          offset :most)
            """)
        .param("account", account)
        .param("most", most)
        .update();
  }

  List<Device> of(UUID account) {
    return jdbc.sql(
            """
            select subscription.id, subscription.device, subscription.endpoint,
                   subscription.created_at
              from notifications.push_subscription subscription
              join accounts.signed_in
                on signed_in.session = subscription.session
               and signed_in.account = subscription.account
             where subscription.account = :account
             order by subscription.created_at desc, subscription.id desc
            """)
        .param("account", account)
        .query((row, i) -> device(row))
        .list();
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        Sql.uuid(row, "id"),
        row.getString("device"),
        row.getString("endpoint"),
        Sql.instant(row, "created_at"));
  }

  /** False where the account has none of this id. */
  boolean remove(UUID account, UUID id) {
    return jdbc.sql(
                """
                delete from notifications.push_subscription where id = :id and account = :account
                """)
            .param("id", id)
            .param("account", account)
            .update()
        > 0;
  }

  /** Browsers in which their account is not signed in any more. */
  int removeSignedOut(int most) {
    return jdbc.sql(
            """
            delete from notifications.push_subscription
             where id in (select subscription.id
                            from notifications.push_subscription subscription
                            left join accounts.signed_in
                              on signed_in.session = subscription.session
                             and signed_in.account = subscription.account
                           where signed_in.session is null
                           limit :most)
            """)
        .param("most", most)
        .update();
  }

  void removeAllOf(UUID account) {
    jdbc.sql("delete from notifications.push_subscription where account = :account")
        .param("account", account)
        .update();
  }
}
